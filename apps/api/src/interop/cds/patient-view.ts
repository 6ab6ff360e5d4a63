import { adviceCards } from './advice-cards.ts'
import type { HookService } from './hook.ts'

export const patientView: HookService = {
  hook: 'patient-view',
  hookVersion: '1.0',
  title: (article) => `${article}: advice`,
  description: (article) =>
    `What the approved guideline "${article}" says of the patient whose record was opened, with its reasons.`,
  context: { encounterId: 'optional', selections: 'none', draftOrders: 'none' },
  asksEncounter: false,
  answer: adviceCards,
}
