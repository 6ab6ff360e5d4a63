import type { Context, Tx } from '@guideboard/database'
import { actorText, organizationOf } from '../platform/actor.ts'
import type { Ctx } from '../platform/ctx.ts'
import { DomainError, Forbidden } from '../platform/errors.ts'
import { append } from './append.ts'
import { domainErrorOf } from './guard-errors.ts'
import type { ReadTx } from './read-handle.ts'
import type { Outcome } from './record.ts'
import { recordDenial } from './refuse.ts'

/**
 * Reads content: nothing of a patient. With `role: 'reader'` the transaction sees the reader views only.
 * Every door is one transaction in the actor's context.
 */
export function read<T>(
  ctx: Ctx,
  run: (tx: ReadTx) => Promise<T>,
  options: { readonly role?: 'app' | 'reader' } = {},
): Promise<T> {
  return throughDoor(ctx, () => ctx.database.inContext(contextOf(ctx, options), run))
}

/** Reads patient data. The record of who was looked at commits with the reading, or neither happens. */
export function look<T>(ctx: Ctx, run: (tx: ReadTx) => Promise<Outcome<T>>): Promise<T> {
  return audited(ctx, run, {})
}

/** Writes. The callback's record commits with the writing, or neither happens. `reason` is kept with both. */
export function change<T>(
  ctx: Ctx,
  run: (tx: Tx) => Promise<Outcome<T>>,
  options: {
    readonly reason?: string | undefined
    readonly isolation?: 'serializable'
    readonly timeout?: number
  } = {},
): Promise<T> {
  return audited(ctx, run, options)
}

function audited<T>(ctx: Ctx, run: (tx: Tx) => Promise<Outcome<T>>, options: Partial<Context>): Promise<T> {
  return throughDoor(ctx, () =>
    ctx.database.inContext(contextOf(ctx, options), async (tx) => {
      const { value, audit } = await run(tx)
      await append(tx, ctx, audit)
      return value
    }),
  )
}

/** A refusal inside a door undoes its transaction and is recorded in another; a guard of the database speaks in our words. */
async function throughDoor<T>(ctx: Ctx, transaction: () => Promise<T>): Promise<T> {
  try {
    return await transaction()
  } catch (error) {
    const known = error instanceof DomainError ? error : domainErrorOf(error)
    if (known instanceof Forbidden) await recordDenial(ctx, known.code)
    throw known ?? error
  }
}

export function contextOf(ctx: Ctx, options: Partial<Context>): Context {
  return {
    ...options,
    organizationId: organizationOf(ctx.actor),
    actor: actorText(ctx.actor),
    requestId: ctx.requestId,
  }
}
