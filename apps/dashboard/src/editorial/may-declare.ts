import type { Me } from '../api/session.ts'
import type { Version } from './version-fragment.ts'

const open: ReadonlySet<Version['state']> = new Set([
  'SUBMITTED',
  'UNDER_REVIEW',
  'APPROVED',
  'CHANGES_REQUESTED',
])

/** Whether this person's interests matter for a version now; who settles the review of a withdrawal has some, too. */
export function mayDeclare(
  { state, approvedAt }: Pick<Version, 'state' | 'approvedAt'>,
  me: Pick<Me, 'boardRoles'> | null,
): boolean {
  const asked = open.has(state) || (state === 'WITHDRAWN' && approvedAt !== null)
  return asked && (me?.boardRoles.some((role) => role !== 'AUDITOR') ?? false)
}
