import type { FactBinding } from '../fact-binding.ts'
import type { FactDeclaration } from '../fact-declaration.ts'
import type { Finding } from './finding.ts'
import { readAllergy } from './read-allergy.ts'
import { readCondition } from './read-condition.ts'
import { readElapsed } from './read-elapsed.ts'
import { readActive, readDaysCovered, readExposed } from './read-medication.ts'
import { readObservation } from './read-observation.ts'
import { readOrder } from './read-order.ts'
import { readAge, readGender, readJurisdiction, readSetting } from './read-patient.ts'
import { readProcedure } from './read-procedure.ts'
import type { Reading } from './reading.ts'

/** Reads one fact from the record by its binding. */
export function readBinding(reading: Reading, declaration: FactDeclaration, from: FactBinding): Finding {
  if ('patient' in from) return from.patient === 'age' ? readAge(reading) : readGender(reading, declaration)
  if ('condition' in from) return readCondition(reading, declaration, from)
  if ('allergy' in from) return readAllergy(reading, declaration, from)
  if ('procedure' in from) return readProcedure(reading, declaration, from)
  if ('observation' in from) return readObservation(reading, declaration, from)
  if ('active' in from) return readActive(reading, declaration, from)
  if ('exposed' in from) return readExposed(reading, declaration, from)
  if ('daysCovered' in from) return readDaysCovered(reading, declaration, from)
  if ('elapsedSince' in from) return readElapsed(reading, from)
  if ('order' in from) return readOrder(reading, declaration, from)
  if ('encounter' in from) return readSetting(reading, declaration)
  if ('organization' in from) return readJurisdiction(reading, declaration)
  return from satisfies never
}
