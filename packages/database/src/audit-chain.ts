import type { AuditEvent } from './generated/client.ts'
import { sealedFields } from './trail/sealed-fields.ts'

/** An audit event as stored; everything that its hash covers. */
export type ChainedEvent = Readonly<AuditEvent>

export interface ChainHead {
  readonly seq: bigint
  readonly hash: string
}

export type ChainVerdict =
  | { readonly ok: true; readonly head: ChainHead }
  | { readonly ok: false; readonly seq: bigint; readonly problem: string }

/**
 * Checks one chain, given from its first event on in order, and names the first bad one. A chain by itself cannot
 * show that its end was cut off: give the head that was noted elsewhere as `noted` to find that too.
 */
export function verifyAuditChain(events: Iterable<ChainedEvent>, noted?: ChainHead): ChainVerdict {
  let head: ChainHead = { seq: 0n, hash: '' }
  let notedSeen = noted === undefined || noted.seq === 0n
  let chain: string | undefined
  for (const event of events) {
    const seq = head.seq + 1n
    const bad = (problem: string): ChainVerdict => ({ ok: false, seq, problem })
    chain ??= event.chain
    if (event.chain !== chain) return bad(`Event ${event.id} is of another chain.`)
    if (event.seq !== seq) return bad(`Event ${seq} is missing or out of place: found ${event.seq}.`)
    if (event.prevHash !== head.hash) return bad(`Event ${seq} does not follow the one before it.`)
    if (event.hash !== auditEventHash(event)) return bad(`Event ${seq} was changed after it was written.`)
    head = { seq, hash: event.hash }
    if (noted?.seq === seq) {
      if (noted.hash !== event.hash) return bad(`Event ${seq} is not the one that was noted.`)
      notedSeen = true
    }
  }
  if (!notedSeen && noted) {
    return {
      ok: false,
      seq: head.seq + 1n,
      problem: `The chain ends at ${head.seq}; ${noted.seq} was noted.`,
    }
  }
  return { ok: true, head }
}

/** The hash that an event must carry, as the database computes it. */
export function auditEventHash(event: ChainedEvent): string {
  return sealedFields([
    event.prevHash,
    event.chain,
    String(event.seq),
    event.id,
    String(BigInt(event.at.getTime()) * 1000n),
    event.organizationId,
    event.actor,
    event.action,
    event.entity,
    event.outcome,
    event.purpose,
    event.requestId,
    event.patientIds.join(','),
    event.payload,
  ])
}
