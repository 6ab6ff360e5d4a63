import { builder } from '../platform/builder.ts'

export const DirectionEnum = builder.enumType('Direction', {
  description: 'Whether a recommendation speaks for its action or against it.',
  values: {
    FOR: { value: 'for', description: 'For it.' },
    AGAINST: { value: 'against', description: 'Against it.' },
  } as const,
})

export const StrengthEnum = builder.enumType('Strength', {
  description: 'How strongly a recommendation is made.',
  values: {
    STRONG: { value: 'strong', description: 'For nearly everybody concerned.' },
    CONDITIONAL: { value: 'conditional', description: 'Depends on the person and their preferences.' },
  } as const,
})

export const CertaintyEnum = builder.enumType('CertaintyLevel', {
  description: 'How certain the evidence is.',
  values: {
    HIGH: { value: 'high', description: 'More research is very unlikely to change it.' },
    MODERATE: { value: 'moderate', description: 'More research may change it.' },
    LOW: { value: 'low', description: 'More research is likely to change it.' },
    VERY_LOW: { value: 'very-low', description: 'Very uncertain.' },
    UNGRADED: { value: 'ungraded', description: 'Not graded; the reason is given beside it.' },
  } as const,
})
