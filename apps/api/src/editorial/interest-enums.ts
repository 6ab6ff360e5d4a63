import type { AmountBand, InterestKind, InterestStatus } from '@guideboard/content'
import { builder } from '../platform/builder.ts'
import type { EnumValues } from '../platform/enum-values.ts'

export const InterestKindEnum = builder.enumType('InterestKind', {
  description: 'What kind of tie an interest is.',
  values: {
    EMPLOYMENT: { value: 'employment', description: 'Works there.' },
    CONSULTING: { value: 'consulting', description: 'Advises them.' },
    SPEAKING: { value: 'speaking', description: 'Speaks for a fee.' },
    RESEARCH_FUNDING: { value: 'research-funding', description: 'Is funded in research.' },
    SHARES: { value: 'shares', description: 'Owns a part of it.' },
    PATENT: { value: 'patent', description: 'Holds or earns from a patent.' },
    OTHER_FINANCIAL: { value: 'other-financial', description: 'Another tie of money.' },
    NON_FINANCIAL: { value: 'non-financial', description: 'A tie without money: kin, office, own research.' },
  } as const satisfies EnumValues<InterestKind>,
})

export const AmountBandEnum = builder.enumType('AmountBand', {
  description: 'What an interest is worth in a year, in the currency it is paid in.',
  values: {
    NONE: { value: 'none', description: 'Nothing.' },
    UP_TO_1000: { value: 'up-to-1000', description: '1,000 at most.' },
    UP_TO_10000: { value: 'up-to-10000', description: '10,000 at most.' },
    OVER_10000: { value: 'over-10000', description: 'More than 10,000.' },
  } as const satisfies EnumValues<AmountBand>,
})

export const InterestStatusEnum = builder.enumType('InterestStatus', {
  description: 'Whether somebody may decide, as far as their interests go.',
  values: {
    UNDECLARED: { value: 'undeclared', description: 'Nothing was declared yet.' },
    PROPOSED: { value: 'proposed', description: 'Waits for an editor.' },
    CLEAR: { value: 'clear', description: 'No conflict.' },
    CONFLICTED: { value: 'conflicted', description: 'A conflict: may comment, not decide.' },
  } as const satisfies EnumValues<InterestStatus>,
})

export const VerdictEnum = builder.enumType('InterestVerdict', {
  description: 'What an editor decides about interests.',
  values: {
    CLEAR: { value: 'clear', description: 'They do not conflict.' },
    CONFLICTED: { value: 'conflicted', description: 'They conflict.' },
  } as const,
})
