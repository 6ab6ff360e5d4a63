import { ageSpan } from '../days.ts'
import type { FactDeclaration } from '../fact-declaration.ts'
import { type Finding, notFound } from './finding.ts'
import type { Reading } from './reading.ts'

/** Age in completed years; a birth date without its day or month gives an interval. */
export function readAge({ record, asOf }: Reading): Finding {
  const birthDate = record.patient.birthDate
  if (birthDate === undefined) return notFound('no birth date on record')
  const span = ageSpan(birthDate, asOf)
  if (span === undefined) return notFound(`birth date ${birthDate} is no date before the day of assessment`)
  return {
    state:
      span.lo === span.hi ? { kind: 'known', value: span.lo } : { kind: 'range', lo: span.lo, hi: span.hi },
    kind: 'context',
    entries: [record.patient.id],
    derivation: `born ${birthDate}`,
  }
}

/** Administrative gender, when it is one of the codes that the fact knows. */
export function readGender({ record }: Reading, declaration: FactDeclaration): Finding {
  return contextCode(record.patient.gender, declaration, 'gender', [record.patient.id])
}

export function readSetting({ setting }: Reading, declaration: FactDeclaration): Finding {
  return contextCode(setting, declaration, 'setting of the encounter', [])
}

/** A country that the fact does not name is its "other", when it has one. */
export function readJurisdiction({ jurisdiction }: Reading, declaration: FactDeclaration): Finding {
  const codes = declaration.type === 'code' ? declaration.codes : []
  const foreign = jurisdiction !== undefined && !codes.includes(jurisdiction) && codes.includes('other')
  return contextCode(foreign ? 'other' : jurisdiction, declaration, 'jurisdiction of the organization', [])
}

function contextCode(
  code: string | undefined,
  declaration: FactDeclaration,
  name: string,
  entries: readonly string[],
): Finding {
  if (code === undefined) return notFound(`no ${name} on record`)
  if (declaration.type !== 'code' || !declaration.codes.includes(code)) {
    return notFound(`${name} is "${code}", which this guideline does not know`, entries)
  }
  return { state: { kind: 'known', value: code }, kind: 'context', entries, derivation: `${name}: ${code}` }
}
