import { createHash } from 'node:crypto'
import type { Tx } from '@guideboard/database'
import { Prisma } from '@guideboard/database'
import type { AuditAction } from '../audit/action.ts'
import { change } from '../audit/doors.ts'
import { rowsOf } from '../audit/read-handle.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotReady } from '../platform/errors.ts'
import { accountThreshold, lockedUntil, peerThreshold } from './lockout.ts'

/** Whose password is tried, and from where. */
export interface Attempt {
  readonly accountHash: string
  readonly peer: string
}

/** Attempts are kept by the hash of the address: what people type there by mistake is not. */
export function attemptFor(email: string, peer: string): Attempt {
  return { accountHash: createHash('sha256').update(email).digest('hex'), peer }
}

/**
 * Counts an attempt as failed before the password is looked at, so that attempts in parallel cannot pass
 * the limit together; `noteSuccess` takes it back.
 * @throws NotReady with code TOO_MANY_ATTEMPTS while the account or the peer is locked
 */
export async function reserveAttempt(ctx: Ctx, attempt: Attempt, action: AuditAction): Promise<void> {
  const now = ctx.clock.now()
  await change(ctx, async (tx) => {
    // One at a time per account and per peer, in one order.
    for (const name of [`account:${attempt.accountHash}`, `peer:${attempt.peer}`])
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`
    const until = Math.max(
      lockedUntil(await failuresOfAccount(tx, attempt, now), accountThreshold, now.getTime()) ?? 0,
      lockedUntil(await failuresOfPeer(tx, attempt, now), peerThreshold, now.getTime()) ?? 0,
    )
    if (until > 0) throw tooMany(Math.ceil((until - now.getTime()) / 60_000))
    await tx.signInAttempt.createMany({ data: [{ ...attempt, succeeded: false, at: now }] })
    return {
      value: undefined,
      audit: { action, entity: { kind: 'account', id: attempt.accountHash.slice(0, 16) } },
    }
  })
}

/** Inside the transaction that the success leads to. */
export async function noteSuccess(tx: Tx, ctx: Ctx, attempt: Attempt): Promise<void> {
  await tx.signInAttempt.createMany({ data: [{ ...attempt, succeeded: true, at: ctx.clock.now() }] })
}

async function failuresOfAccount(tx: Tx, { accountHash }: Attempt, now: Date): Promise<number[]> {
  const since = new Date(now.getTime() - 48 * 3_600_000)
  const last = await tx.signInAttempt.findFirst({
    where: { accountHash, succeeded: true, at: { gt: since } },
    orderBy: { at: 'desc' },
  })
  const failures = await tx.signInAttempt.findMany({
    where: { accountHash, succeeded: false, at: { gt: last?.at ?? since } },
    orderBy: { at: 'asc' },
    take: 1000,
  })
  return failures.map(({ at }) => at.getTime())
}

// A success takes back the reservation just before it, and no other failure of the peer.
async function failuresOfPeer(tx: Tx, { peer }: Attempt, now: Date): Promise<number[]> {
  const since = new Date(now.getTime() - 24 * 3_600_000)
  const rows = await rowsOf<{ at: Date }>(
    tx,
    Prisma.sql`
      SELECT f.at FROM sign_in_attempt f
      WHERE f.peer = ${peer} AND NOT f.succeeded AND f.at > ${since}
        AND NOT EXISTS (SELECT FROM sign_in_attempt s
                        WHERE s.account_hash = f.account_hash AND s.peer = f.peer AND s.succeeded
                          AND s.at >= f.at AND s.at < f.at + interval '60 seconds')
      ORDER BY f.at LIMIT 1000`,
  )
  return rows.map(({ at }) => at.getTime())
}

function tooMany(minutes: number): NotReady {
  const message = `Too many failed attempts. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`
  return new NotReady(message, [], { code: 'TOO_MANY_ATTEMPTS' })
}
