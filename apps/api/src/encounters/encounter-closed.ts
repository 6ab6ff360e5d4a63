import { NotReady } from '../platform/errors.ts'
import type { Encounter } from './encounter.ts'

/** The refusal of what takes an open encounter. */
export function encounterClosed({ status }: Encounter): NotReady {
  const message = `The encounter is ${status}: nothing more is recorded in it.`
  return new NotReady(message, [{ code: 'ENCOUNTER_CLOSED', message }], { code: 'ENCOUNTER_CLOSED' })
}
