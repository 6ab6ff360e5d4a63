import type { ReviewPolicy } from './document.ts'

/** Two reviewers, a methodologist and the four checks: what every approval takes at least. */
export const defaultPolicy = {
  seats: [
    { role: 'reviewer', needed: 2 },
    { role: 'methodologist', needed: 1 },
  ],
  requiredChecks: [
    { id: 'document', minVersion: 1 },
    { id: 'citation-coverage', minVersion: 1 },
    { id: 'citation-integrity', minVersion: 1 },
    { id: 'cases', minVersion: 1 },
  ],
} as const satisfies ReviewPolicy
