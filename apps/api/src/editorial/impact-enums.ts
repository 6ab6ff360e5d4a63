import type { CohortDimension, VersionOutcome } from '@guideboard/rules'
import { builder } from '../platform/builder.ts'
import type { EnumValues } from '../platform/enum-values.ts'
import type { ImpactState } from './cohort-impact.ts'

export const ImpactOutcomeEnum = builder.enumType('CohortOutcome', {
  description: 'What a version says of a made-up patient.',
  values: {
    FOR: { value: 'for', description: 'Recommended.' },
    AGAINST: { value: 'against', description: 'Recommended against.' },
    WITHHELD: { value: 'withheld', description: 'Not given, because something stands against it.' },
    NEEDS_DATA: { value: 'needs-data', description: 'Depends on facts that are missing.' },
    NOT_APPLICABLE: { value: 'not-applicable', description: 'Not about this patient.' },
    ABSENT: { value: 'absent', description: 'That version does not have the recommendation.' },
  } as const satisfies EnumValues<VersionOutcome>,
})

export const ImpactStatusEnum = builder.enumType('CohortImpactStatus', {
  description: 'Whether whose advice changes is known.',
  values: {
    NONE: { value: 'none', description: 'There are no rules to compare.' },
    MISSING: { value: 'missing', description: 'Not computed for this content against what is in force now.' },
    RUNNING: { value: 'running', description: 'It is being computed.' },
    COMPUTED: { value: 'computed', description: 'It can be read.' },
  } as const satisfies EnumValues<ImpactState['status']>,
})

export const ImpactDimensionEnum = builder.enumType('CohortDimension', {
  description: 'By what made-up patients are told apart.',
  values: {
    AGE: { value: 'age', description: 'Bands of age, which exclude each other.' },
    SEX: { value: 'sex', description: 'Sexes, which exclude each other.' },
    CONDITION: { value: 'condition', description: 'Groups that are looked at apart; they overlap.' },
  } as const satisfies EnumValues<CohortDimension>,
})
