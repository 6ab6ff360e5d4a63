import { type Reference, referenceKinds } from '../document.ts'
import { referenceId } from './ids.ts'
import { readCsl } from './read-csl.ts'
import type { Reader } from './reading.ts'
import { oneOf, record } from './shapes.ts'
import { calendarDate, declares, line } from './words.ts'

export const readReference: Reader<Reference> = record(
  { id: declares('reference', referenceId), kind: oneOf(referenceKinds), csl: readCsl },
  {
    retracted: record({ on: calendarDate, note: line(1000) }, {}),
    superseded: record({ on: calendarDate, by: line(500) }, {}),
    expiresOn: calendarDate,
    keptBecause: line(1000),
    note: line(1000),
  },
)
