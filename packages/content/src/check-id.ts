/** The gating checks, in the order in which they are shown. */
export const checkIds = [
  'document',
  'citation-coverage',
  'citation-integrity',
  'reference-status',
  'grading',
  'rules',
  'cases',
  'audience-parity',
  'readability',
  'contradiction',
  'change-note',
  'review-due',
] as const
export type CheckId = (typeof checkIds)[number]
