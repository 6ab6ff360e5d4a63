import { encounterDischarge } from './encounter-discharge.ts'
import { encounterStart } from './encounter-start.ts'
import type { HookService } from './hook.ts'
import { orderSelect } from './order-select.ts'
import { orderSign } from './order-sign.ts'
import { patientView } from './patient-view.ts'

/** What is offered for every guideline in force, under its slug as the one id. */
export const hookServices: readonly HookService[] = [
  patientView,
  encounterStart,
  encounterDischarge,
  orderSelect,
  orderSign,
]
