import { EventEmitter } from 'node:events'
import { impactChannel, Prisma, writeImpactNotice } from '@guideboard/database'
import type { CohortImpact } from '@guideboard/rules'
import { change, read } from '../audit/doors.ts'
import { rowsOf } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { causeOf } from '../platform/log.ts'
import { type ImpactPair, impactPair, storedImpact } from './impact-pair.ts'
import { loadVersion } from './load-version.ts'
import { mayCompare } from './policy.ts'
import { type ImpactRun, runImpact } from './run-impact.ts'
import type { Version } from './version.ts'

/** The comparisons that run in this process now, by pair, with how far each is. */
const running = new Map<string, { percent: number; readonly done: Promise<void>; readonly run: ImpactRun }>()
const told = new EventEmitter().setMaxListeners(0)

const keyOf = ({ fromHash, toHash }: Pick<ImpactPair, 'fromHash' | 'toHash'>) => `${fromHash} ${toHash}`

/** How far the comparison of a pair is here, in percent; `undefined` when it does not run. */
export function impactPercent(pair: Pick<ImpactPair, 'fromHash' | 'toHash'>): number | undefined {
  return running.get(keyOf(pair))?.percent
}

/** Calls `hear` whenever a comparison of the pair gets on, or ends, until what it returns is called. */
export function onImpactProgress(
  pair: Pick<ImpactPair, 'fromHash' | 'toHash'>,
  hear: () => void,
): () => void {
  told.on(keyOf(pair), hear)
  return () => void told.off(keyOf(pair), hear)
}

/** Stops every comparison; what was stopped is computed anew when somebody asks for it again. */
export function cancelImpacts(): void {
  for (const { run } of running.values()) run.cancel()
}

/**
 * Computes whose advice a version changes against what is in force, unless that is known; two who ask at once wait for
 * one comparison. It runs outside a transaction, and what it says is kept for ever.
 */
export async function ensureImpact(ctx: Ctx, versionId: string): Promise<void> {
  await refuse(ctx, mayCompare(ctx.actor), 'version.compare', { kind: 'version', id: versionId })
  const { version, pair, stored } = await read(ctx, async (tx) => {
    const version = await loadVersion(tx, versionId)
    const pair = await impactPair(tx, version)
    return { version, pair, stored: await storedImpact(tx, pair) }
  })
  if (stored !== undefined || (pair.before === undefined && pair.after === undefined)) return
  const key = keyOf(pair)
  const present = running.get(key)
  if (present !== undefined) return present.done

  const run = runImpact(pair.before, pair.after, (percent) => {
    const entry = running.get(key)
    if (entry !== undefined) entry.percent = percent
    told.emit(key)
    if (percent % toldEvery === 0) void tellElsewhere(ctx, pair, percent)
  })
  const done = run.result
    .then((impact) => store(ctx, version, pair, impact))
    .finally(() => {
      running.delete(key)
      told.emit(key)
      void tellElsewhere(ctx, pair, null)
    })
  running.set(key, { percent: 0, done, run })
  return done
}

/** Other processes hear every so many percent. */
const toldEvery = 5

/** Tells every process by NOTIFY how far this one is. It is a hint and no record: losing it loses nothing. */
async function tellElsewhere(
  ctx: Ctx,
  { fromHash, toHash }: ImpactPair,
  percent: number | null,
): Promise<void> {
  const payload = writeImpactNotice({ fromHash, toHash, percent })
  try {
    await read(ctx, (tx) => rowsOf(tx, Prisma.sql`SELECT pg_notify(${impactChannel}, ${payload})::text`))
  } catch (error) {
    ctx.log.error({ event: 'fault', requestId: ctx.requestId, cause: causeOf(error) })
  }
}

function store(ctx: Ctx, version: Version, pair: ImpactPair, impact: CohortImpact): Promise<void> {
  return change(ctx, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO cohort_impact (from_hash, to_hash, cohort_version, engine_version, result)
      VALUES (${pair.fromHash}, ${pair.toHash}, ${impact.cohortVersion}, ${impact.engineVersion},
              ${JSON.stringify(impact)}::jsonb)
      ON CONFLICT (from_hash, to_hash, cohort_version, engine_version) DO NOTHING`
    return {
      value: undefined,
      audit: {
        action: 'version.compare',
        entity: { kind: 'version', id: version.id },
        detail: { fromHash: pair.fromHash, toHash: pair.toHash, changed: impact.changed },
      },
    }
  })
}
