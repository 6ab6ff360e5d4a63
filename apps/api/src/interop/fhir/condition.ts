import { conceptOf, dateOf, type Element, own, periodOf, statusCodeOf } from './element.ts'
import type { Mapped } from './mapped.ts'
import { mapNoneKnown } from './none-known-entry.ts'
import { referenceOf } from './reference.ts'

/** Condition: code, clinical and verification status, onset, abatement, recorded date. */
export function mapCondition(element: Element): Mapped {
  const code = conceptOf(element, 'code')
  const clinicalStatus = statusCodeOf(element, 'clinicalStatus')
  const verification = statusCodeOf(element, 'verificationStatus')
  const onset = dateOf(element, 'onsetDateTime') ?? periodOf(element, 'onsetPeriod')?.start
  const abated = abatementOf(element)
  const recordedOn = dateOf(element, 'recordedDate')
  const subject = referenceOf(element, 'subject')
  const encounter = referenceOf(element, 'encounter')
  if (code === undefined) return { kind: 'skip', reason: 'a condition without a code' }
  const stands = verification !== 'refuted' && verification !== 'entered-in-error' && abated === undefined
  const none = mapNoneKnown(code, subject, recordedOn ?? onset, stands)
  if (none !== undefined) return none
  return {
    kind: 'entry',
    subject,
    ...(encounter === undefined ? {} : { encounter }),
    entry: {
      kind: 'condition',
      ...code,
      ...(clinicalStatus === undefined ? {} : { clinicalStatus }),
      ...(verification === undefined ? {} : { verification }),
      ...(onset === undefined ? {} : { onset }),
      ...(abated === undefined ? {} : { abated }),
      ...(recordedOn === undefined ? {} : { recordedOn }),
    },
  }
}

// An age, a range or a text says that it ended, not when.
function abatementOf(element: Element): { readonly on?: string } | undefined {
  const on = dateOf(element, 'abatementDateTime') ?? periodOf(element, 'abatementPeriod')?.end
  if (on !== undefined) return { on }
  const ended = ['abatementAge', 'abatementRange', 'abatementString'].some(
    (name) => own(element, name) !== undefined,
  )
  return ended || own(element, 'abatementBoolean') === true ? {} : undefined
}
