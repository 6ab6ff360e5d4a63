import type { VersionState } from './lifecycle.ts'

/** The word for each state of a version, as people read it. */
export const stateNames = {
  DRAFT: 'Draft',
  SUBMITTED: 'Submitted',
  UNDER_REVIEW: 'Under Review',
  CHANGES_REQUESTED: 'Changes requested',
  APPROVED: 'Approved',
  SUPERSEDED: 'Superseded',
  WITHDRAWN: 'Withdrawn',
} as const satisfies Record<VersionState, string>
