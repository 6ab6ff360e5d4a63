import { Prisma } from '@guideboard/database'
import { engineVersion, type PatientTotals } from '@guideboard/rules'
import { change, read } from '../../audit/doors.ts'
import { rowsOf } from '../../audit/read-handle.ts'
import { refuse } from '../../audit/refuse.ts'
import { loadOwnOrganization } from '../../patients/own-organization.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { causeOf } from '../../platform/log.ts'
import { type ImpactPair, impactPair } from '../impact-pair.ts'
import { loadVersion } from '../load-version.ts'
import { mayCountPatients } from '../policy.ts'
import { readRules } from '../run-impact.ts'
import { loadPeople } from './load-people.ts'
import { runCount } from './run-count.ts'

/** Comparisons that one turn takes. */
const mostAtOnce = 20

/**
 * Counts, for each organization that allows it, the patients to whom a version before the board says otherwise than
 * what is in force. Each in transactions of that organization alone; what is kept is totals.
 */
export async function countPatients(ctx: Ctx, stopped: AbortSignal): Promise<void> {
  await refuse(ctx, mayCountPatients(ctx.actor), 'patients.count')
  const due = await read(ctx, (tx) =>
    rowsOf<{ organization_id: string; version_id: string }>(
      tx,
      Prisma.sql`SELECT organization_id, version_id FROM patient_comparisons_due(${mostAtOnce}::integer)`,
    ),
  )
  for (const { organization_id: organizationId, version_id: versionId } of due) {
    if (stopped.aborted) return
    try {
      const actor = { kind: 'system', name: 'patient-totals', organizationId } as const
      await countFor({ ...ctx, actor }, versionId, stopped)
    } catch (error) {
      // One that fails keeps the others from nothing, and is tried again in another turn.
      if (!stopped.aborted) ctx.log.error({ event: 'patient-totals', cause: causeOf(error) })
    }
  }
}

async function countFor(ctx: Ctx, versionId: string, stopped: AbortSignal): Promise<void> {
  const { organization, pair } = await read(ctx, async (tx) => ({
    organization: await loadOwnOrganization(ctx, tx),
    pair: await impactPair(tx, await loadVersion(tx, versionId)),
  }))
  const people = await loadPeople(ctx, organization, versionId)
  const work = { before: readRules(pair.before), after: readRules(pair.after), people }
  await keep(ctx, organization.id, versionId, pair, await runCount(work, stopped))
}

/** Keeps the numbers once: of two processes that counted at the same time, the first one's. */
function keep(
  ctx: Ctx,
  organizationId: string,
  versionId: string,
  { fromHash, toHash }: ImpactPair,
  { patients, totals }: PatientTotals,
): Promise<void> {
  const key = { organizationId, fromHash, toHash }
  return change(ctx, async (tx) => {
    const { count } = await tx.patientComparison.createMany({
      data: [{ ...key, engineVersion, patients }],
      skipDuplicates: true,
    })
    if (count > 0)
      await tx.patientTotal.createMany({
        data: totals.map((total) => ({
          ...key,
          kind: total.kind,
          recommendationId: total.recommendation ?? '',
          patients: total.patients,
        })),
      })
    return {
      value: undefined,
      audit: {
        action: 'patients.count',
        entity: { kind: 'version', id: versionId },
        detail: { fromHash, toHash, patients, totals: totals.length, kept: count > 0 },
      },
    }
  })
}
