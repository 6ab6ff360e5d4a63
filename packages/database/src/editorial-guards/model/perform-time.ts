import type { TimeAct } from './act.ts'
import { applyMove } from './board-model.ts'
import { literal } from './board-run.ts'
import { type ModelVersion, waitingSchedule } from './model-state.ts'
import { idOf, type Performed, type Stage } from './stage.ts'
import { activationRefusals, cancelRefusals, scheduleRefusals, surveyRefusals } from './time-model.ts'

type Of<K extends TimeAct['kind']> = TimeAct & { readonly kind: K }

export async function schedule(stage: Stage, version: ModelVersion, act: Of<'schedule'>): Promise<Performed> {
  const { who, past, stale, signature } = act
  const versionId = idOf(stage, version)
  const signed = stage.run.signing(signature, {
    who,
    meaning: 'APPROVED',
    versionId,
    content: version.content,
  })
  const hash = stale ? 'e'.repeat(64) : stage.run.hashOf(version.content)
  const allowed = scheduleRefusals(stage.model, { who, version, past, stale, signature })
  const outcome = await stage.run.as(
    who,
    `${signed.before} INSERT INTO scheduled_approval (version_id, content_hash, effective_from, signature_id)
     VALUES ('${versionId}', '${hash}', now() + interval '${past ? '-1 day' : '1 day'}', ${signed.signature})`,
  )
  if (outcome === 'done') version.schedules.push({ chair: who, outcome: 'waiting' })
  return { did: `${who} puts off the approval of version ${version.number}`, allowed, outcome }
}

/** The latest schedule of the version, ended or not. */
export async function cancel(
  stage: Stage,
  version: ModelVersion,
  { who, reason }: Of<'cancel'>,
): Promise<Performed | undefined> {
  const latest = version.schedules.at(-1)
  if (latest === undefined) return undefined
  const allowed = cancelRefusals(stage.model, who, latest, reason)
  const outcome = await stage.run.as(
    who,
    `SELECT cancel_schedule((SELECT id FROM scheduled_approval WHERE version_id = '${idOf(stage, version)}'
       ORDER BY scheduled_at DESC LIMIT 1), ${literal(reason)})`,
  )
  if (outcome === 'done') latest.outcome = 'cancelled'
  return { did: `${who} cancels the approval of version ${version.number}`, allowed, outcome }
}

/** A gate that has closed meanwhile ends the schedule instead. */
export async function come(stage: Stage, version: ModelVersion): Promise<Performed | undefined> {
  const waiting = waitingSchedule(version)
  if (waiting === undefined) return undefined
  const refusals = activationRefusals(stage.model, version, waiting.chair)
  const ran = await stage.run.runSchedule(idOf(stage, version))
  const did = `the approval of version ${version.number} takes effect`
  if (ran !== 'activated') {
    waiting.outcome = 'cancelled'
    const allowed = new Set(refusals.size > 0 ? ['cancelled'] : [])
    return { did, allowed, outcome: ran ?? 'nothing ran' }
  }
  waiting.outcome = 'activated'
  applyMove(stage.model, version, 'APPROVED')
  return { did, allowed: refusals, outcome: 'done', moved: 'APPROVE' }
}

const days = { none: 'NULL', 'in time': 'current_date + 90', 'too late': 'current_date + 900' } as const

export async function survey(stage: Stage, version: ModelVersion, act: Of<'survey'>): Promise<Performed> {
  const { who, outcome: found, next, sources, reason, signature } = act
  const versionId = idOf(stage, version)
  const signed = stage.run.signing(signature, {
    who,
    meaning: 'SURVEYED',
    versionId,
    content: version.content,
  })
  const allowed = surveyRefusals(stage.model, {
    who,
    version,
    outcome: found,
    next,
    sources,
    reason,
    signature,
  })
  const outcome = await stage.run.as(
    who,
    `${signed.before} INSERT INTO surveillance_review (version_id, outcome, sources, reason, next_due_on, signature_id)
     VALUES ('${versionId}', '${found}', '${sources ? '{PubMed}' : '{}'}', ${literal(reason)}, ${days[next]}, ${signed.signature})`,
  )
  if (outcome === 'done') version.surveys.push(found)
  return { did: `${who} looks at version ${version.number} again: ${found}`, allowed, outcome }
}
