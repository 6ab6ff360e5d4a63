import type { Indicator, Truth, Urgency } from '@guideboard/rules'
import { builder } from '../platform/builder.ts'
import type { EnumValues } from '../platform/enum-values.ts'
import type { AssessmentGroup, OutcomeKindJson, OutcomeReasonJson } from './guideline-result-json.ts'

export const TruthEnum = builder.enumType('Truth', {
  description: 'The three answers. Unknown never behaves like "no".',
  values: {
    TRUE: { value: 'true', description: 'Yes.' },
    FALSE: { value: 'false', description: 'No.' },
    UNKNOWN: { value: 'unknown', description: 'Not known.' },
  } as const satisfies EnumValues<Truth>,
})

const outcomes = {
  FOR: { value: 'for', description: 'Recommended.' },
  AGAINST: { value: 'against', description: 'Recommended against.' },
  WITHHELD: { value: 'withheld', description: 'Not given, because something stands against it.' },
  NEEDS_DATA: { value: 'needs-data', description: 'Depends on facts that are missing.' },
  NOT_APPLICABLE: { value: 'not-applicable', description: 'Not about this patient.' },
} as const satisfies EnumValues<OutcomeKindJson>

export const OutcomeKindEnum = builder.enumType('OutcomeKind', {
  description: 'What a recommendation says of this patient.',
  values: outcomes,
})

export const ActionVerdictEnum = builder.enumType('ActionVerdictKind', {
  description: '`MIXED`: recommendations on this action disagree for this patient; read them one by one.',
  values: { ...outcomes, MIXED: { value: 'mixed', description: 'They disagree.' } } as const,
})

export const OutcomeReasonEnum = builder.enumType('OutcomeReason', {
  description: 'Why an outcome is not a plain "for" or "against".',
  values: {
    CONTRAINDICATION: { value: 'contraindication', description: 'A contraindication is present.' },
    CONTRAINDICATION_UNKNOWN: {
      value: 'contraindication-unknown',
      description: 'A contraindication is not excluded.',
    },
    DEFEATED: { value: 'defeated', description: 'Another recommendation takes its place.' },
    OUTSIDE_EVIDENCE: { value: 'outside-evidence', description: 'The guideline is not for this patient.' },
    SCOPE: { value: 'scope', description: 'The recommendation is not for this patient.' },
    CONDITION: { value: 'condition', description: 'Its condition is not met.' },
  } as const satisfies EnumValues<OutcomeReasonJson>,
})

export const AssessmentGroupEnum = builder.enumType('AssessmentGroup', {
  description: 'Where a clinician finds a recommendation.',
  values: {
    DO: { value: 'do', description: 'Strongly recommended.' },
    CONSIDER: { value: 'consider', description: 'Conditionally recommended.' },
    AVOID: { value: 'avoid', description: 'Recommended against, or contraindicated.' },
    NOT_NOW: { value: 'not-now', description: 'Its gate is not met, or another takes its place.' },
    NEEDS_DATA: { value: 'needs-data', description: 'Depends on facts that are missing.' },
    NOT_APPLICABLE: { value: 'not-applicable', description: 'Not about this patient.' },
  } as const satisfies EnumValues<AssessmentGroup>,
})

export const IndicatorEnum = builder.enumType('Indicator', {
  description: 'How much attention something asks for.',
  values: {
    INFO: { value: 'info', description: 'Worth knowing.' },
    WARNING: { value: 'warning', description: 'Needs attention.' },
    CRITICAL: { value: 'critical', description: 'Must not be missed.' },
  } as const satisfies EnumValues<Indicator>,
})

export const UrgencyEnum = builder.enumType('Urgency', {
  description: 'How soon, in the words of FHIR.',
  values: {
    ROUTINE: { value: 'routine', description: 'In the normal course.' },
    URGENT: { value: 'urgent', description: 'Before routine ones.' },
    ASAP: { value: 'asap', description: 'As soon as possible.' },
    STAT: { value: 'stat', description: 'At once.' },
  } as const satisfies EnumValues<Urgency>,
})
