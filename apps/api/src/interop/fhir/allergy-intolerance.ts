import { conceptOf, dateOf, type Element, statusCodeOf, textOf } from './element.ts'
import type { Mapped } from './mapped.ts'
import { mapNoneKnown } from './none-known-entry.ts'
import { referenceOf } from './reference.ts'

/** AllergyIntolerance: code, criticality, status; "no known allergies" is a known negative, not an allergy. */
export function mapAllergyIntolerance(element: Element): Mapped {
  const code = conceptOf(element, 'code')
  const clinicalStatus = statusCodeOf(element, 'clinicalStatus')
  const verification = statusCodeOf(element, 'verificationStatus')
  const criticality = textOf(element, 'criticality')
  const onset = dateOf(element, 'onsetDateTime')
  const recordedOn = dateOf(element, 'recordedDate')
  const subject = referenceOf(element, 'patient')
  if (code === undefined) return { kind: 'skip', reason: 'an allergy without a code' }
  const stands =
    !['refuted', 'entered-in-error', 'unconfirmed'].includes(verification ?? '') &&
    !['inactive', 'resolved'].includes(clinicalStatus ?? '')
  const none = mapNoneKnown(code, subject, recordedOn, stands)
  if (none !== undefined) return none
  return {
    kind: 'entry',
    subject,
    entry: {
      kind: 'allergy',
      ...code,
      ...(clinicalStatus === undefined ? {} : { clinicalStatus }),
      ...(verification === undefined ? {} : { verification }),
      ...(criticality === undefined ? {} : { criticality }),
      ...(onset === undefined ? {} : { onset }),
      ...(recordedOn === undefined ? {} : { recordedOn }),
    },
  }
}
