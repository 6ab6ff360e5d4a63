import type { FactDeclaration } from '../fact-declaration.ts'
import type { ValueSet } from '../rule-set.ts'
import { absent } from './complete-list.ts'
import { type Finding, found, notFound } from './finding.ts'
import { isOfMedicines, type MedicineMatch, matchMedicine } from './medicines/match-medicine.ts'
import { placedBy } from './medicines/medicine-kind.ts'
import { isOtherAllergen } from './medicines/medicines.ts'
import type { AllergyEntry } from './patient-record.ts'
import { type Reading, valueSetOf } from './reading.ts'
import { isComparable, isMember } from './value-set-match.ts'
import { isBy } from './written-date.ts'

/** Whether an allergy to a member of the value set stands. */
export function readAllergy(
  reading: Reading,
  declaration: FactDeclaration,
  binding: { readonly allergy: string },
): Finding {
  const valueSet = valueSetOf(reading, binding.allergy)
  const standing = reading.record.entries
    .filter((entry): entry is AllergyEntry => entry.kind === 'allergy')
    .filter((entry) => !excluded.has(entry.verification ?? '') && !over.has(entry.clinicalStatus ?? ''))
    .map((entry) => ({ entry, truth: stands(reading, entry) }))
    .filter(({ truth }) => truth !== 'no')
  const members = standing.filter(({ entry }) => matchAllergen(reading, entry, valueSet) === 'member')

  const certain = members.filter(({ truth }) => truth === 'yes').map(({ entry }) => entry)
  const [first] = certain
  if (first !== undefined) {
    return found(
      true,
      `on record: ${first.display ?? 'allergy'}`,
      certain.map(id),
      first.onset ?? first.recordedOn,
    )
  }
  if (members.length > 0) {
    return notFound(
      'an allergy on record is unconfirmed or not dated well enough',
      members.map(({ entry }) => entry.id),
    )
  }
  const incomparable = standing
    .filter(({ entry }) => matchAllergen(reading, entry, valueSet) !== 'other')
    .map(({ entry }) => entry.id)
  const asked = { list: 'allergies', covers: 'current', valueSet, incomparable } as const
  return absent(reading, declaration, asked, false, 'no such allergy on record')
}

const excluded = new Set(['refuted', 'entered-in-error'])
const over = new Set(['inactive', 'resolved'])

// An undated allergy counts from the day it reached us; before that it may or may not have been there.
function stands(reading: Reading, entry: AllergyEntry): 'yes' | 'no' | 'perhaps' {
  const written = entry.recordedOn ?? entry.onset
  const known = isBy(written ?? entry.receivedOn, reading.asOf)
  if (written !== undefined && known === 'no') return 'no'
  if (entry.verification === 'unconfirmed') return 'perhaps'
  if (written === undefined && entry.receivedOn === undefined) return 'yes'
  return known === 'yes' ? 'yes' : 'perhaps'
}

// A value set without medicines knows its own codes alone.
function matchAllergen(reading: Reading, entry: AllergyEntry, valueSet: ValueSet): MedicineMatch {
  if (!isOfMedicines(valueSet)) {
    if (isMember(entry.codes, valueSet)) return 'member'
    return isComparable(entry.codes, valueSet) ? 'other' : 'unknown'
  }
  const match = matchMedicine(substanceOf(entry), valueSet, placedBy(reading.ruleSet))
  return match === 'unknown' && entry.codes.some(isOtherAllergen) ? 'other' : match
}

/** "Allergy to ibuprofen" names ibuprofen. */
function substanceOf({ codes, display }: AllergyEntry) {
  const substance = (text: string | undefined) => text?.replace(/\b(allerg|intoleran|hypersensitiv)\w*/gi, '')
  return {
    codes: codes.map((coding) => ({ ...coding, display: substance(coding.display) ?? '' })),
    display: substance(display),
  }
}

function id(entry: AllergyEntry): string {
  return entry.id
}
