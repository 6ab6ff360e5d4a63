import type { ReadTx } from '../../audit/read-handle.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { NotFound } from '../../platform/errors.ts'
import { isUuid } from '../../platform/uuid.ts'
import type { Version } from '../version.ts'
import { type Candidate, loadCandidates } from './load-candidates.ts'

/** @throws NotFound for somebody who holds the role of no seat */
export async function loadCandidate(
  tx: ReadTx,
  ctx: Ctx,
  version: Version,
  personId: string,
): Promise<Candidate> {
  const today = ctx.clock.now().toISOString().slice(0, 10)
  const [found] = isUuid(personId) ? await loadCandidates(tx, version, today, [personId]) : []
  if (found === undefined) throw new NotFound('person with a role that votes', { path: '/assigneeId' })
  return found
}
