import DataLoader from 'dataloader'
import { read } from '../audit/doors.ts'
import type { ReadTx } from '../audit/read-handle.ts'
import type { Ctx } from '../platform/ctx.ts'
import { perRequest } from '../platform/per-request.ts'
import { checksOf, contributorsOf, eventsOf, largeImpactsOf, votesOf } from './load-details.ts'
import { schedulesOf, setAsidesOf } from './load-governance.ts'
import { interestsOf } from './load-interests.ts'
import { type Signature, signaturesById } from './load-signatures.ts'
import { surveillancesOf } from './load-surveillance.ts'
import { versionsById } from './load-version.ts'
import { moveOptions } from './move-blockers.ts'
import { assignmentsOf, claimsOf, votesDueOf } from './seats/load-assignments.ts'

type Batch<T> = (tx: ReadTx, keys: readonly string[], ctx: Ctx) => Promise<ReadonlyMap<string, T>>

function loader<T>(batch: Batch<T>, otherwise: T) {
  return perRequest(
    (ctx) =>
      new DataLoader<string, T>(
        async (keys) => {
          const found = await read(ctx, (tx) => batch(tx, keys, ctx))
          return keys.map((key) => found.get(key) ?? otherwise)
        },
        // A mutation answers with the version as it is after it: nothing is remembered from before.
        { cache: false },
      ),
  )
}

export const contributors = loader(contributorsOf, [])
export const events = loader(eventsOf, [])
export const votes = loader(votesOf, [])
/** Keyed by content hash. */
export const checks = loader(checksOf, [])
export const largeImpacts = loader<string | undefined>(largeImpactsOf, undefined)
/** Keyed by their own id. */
export const signatures = loader<Signature | undefined>(signaturesById, undefined)
export const versions = loader(versionsById, undefined)
export const options = loader(
  (tx, ids, { actor }) => moveOptions(tx, ids, actor.kind === 'person' ? actor.id : undefined),
  [],
)
export const interests = loader(interestsOf, [])
export const schedules = loader(schedulesOf, [])
export const setAsides = loader(setAsidesOf, [])
export const surveillances = loader(surveillancesOf, [])
export const assignments = loader(assignmentsOf, [])
export const claims = loader(claimsOf, [])
export const votesDue = loader<string | null>(votesDueOf, null)
