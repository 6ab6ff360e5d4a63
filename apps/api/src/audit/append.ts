import type { Tx } from '@guideboard/database'
import { canonicalJson } from '@guideboard/rules'
import { organizationOf } from '../platform/actor.ts'
import type { Ctx } from '../platform/ctx.ts'
import { isActOfBoard } from './action.ts'
import type { AuditRecord, Outcome } from './record.ts'

/** Writes the records of an outcome into the transaction they belong to. The database adds who, when and the chain. */
export async function append(tx: Tx, ctx: Ctx, audit: Outcome<unknown>['audit']): Promise<void> {
  for (const record of recordsOf(audit)) await appendRecord(tx, ctx, record, 'success')
}

export async function appendRecord(
  tx: Tx,
  ctx: Ctx,
  record: AuditRecord,
  outcome: 'success' | 'denied' | 'failed',
): Promise<void> {
  // A vote of somebody who also works for a clinic is the board's to read, not that clinic's.
  const ofBoard = outcome === 'success' && isActOfBoard(record.action)
  await tx.auditEvent.createMany({
    data: [
      {
        organizationId: ofBoard ? null : (organizationOf(ctx.actor) ?? null),
        action: record.action,
        entity: `${record.entity.kind}:${record.entity.id}`,
        outcome,
        patientIds: [...(record.patients ?? [])],
        payload: canonicalJson(record.detail ?? {}),
      },
    ],
  })
}

function recordsOf(audit: Outcome<unknown>['audit']): readonly AuditRecord[] {
  if ('event' in audit) return audit.besides
  return 'action' in audit ? [audit] : audit
}
