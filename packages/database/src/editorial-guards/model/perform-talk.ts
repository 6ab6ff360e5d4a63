import type { TalkAct } from './act.ts'
import { literal } from './board-run.ts'
import type { ModelVersion } from './model-state.ts'
import { idOf, type Performed, type Stage } from './stage.ts'
import { openThreadRefusals, replyRefusals, turnRefusals } from './talk-model.ts'

/** Opens a thread on a version, or says something in one that is there. */
export async function talk(
  stage: Stage,
  version: ModelVersion,
  act: TalkAct,
): Promise<Performed | undefined> {
  if (act.what === 'open' || act.what === 'block') return open(stage, version, act)
  const place = act.thread % Math.max(1, version.threads.length)
  const thread = version.threads[place]
  if (thread === undefined) return undefined
  const { model, run } = stage
  const { who, reason } = act
  const threadId = `(SELECT id FROM thread WHERE version_id = '${idOf(stage, version)}' ORDER BY opened_at OFFSET ${place} LIMIT 1)`
  const did = `${who} would ${act.what} thread ${place} of version ${version.number}`
  if (act.what === 'reply') {
    const outcome = await run.as(
      who,
      `INSERT INTO thread_entry (thread_id, kind, body) VALUES (${threadId}, 'reply', 'Indeed.')`,
    )
    if (outcome === 'done') thread.entries += 1
    return { did, allowed: replyRefusals(model, who), outcome }
  }
  const reopened = act.what === 'reopen'
  const allowed = turnRefusals(model, { who, version, thread, open: reopened, reason })
  const outcome = await run.as(
    who,
    `SELECT set_config('app.reason', ${literal(reason)}, true);
     UPDATE thread SET resolved_at = ${reopened ? 'NULL' : 'now()'} WHERE id = ${threadId}`,
  )
  if (outcome === 'done') {
    thread.open = reopened
    thread.entries += 1
  }
  return { did, allowed, outcome }
}

async function open(stage: Stage, version: ModelVersion, { who, what, stale }: TalkAct): Promise<Performed> {
  const kind = what === 'block' ? 'blocking' : 'note'
  const hash = stale ? 'e'.repeat(64) : stage.run.hashOf(version.content)
  const outcome = await stage.run.as(
    who,
    `INSERT INTO thread (version_id, kind, target, target_key, field, audience, quote, prefix, suffix, content_hash, body)
     VALUES ('${idOf(stage, version)}', '${kind}', 'statement', 'S1', 'text', 'clinician', 'Walking', '', ' helps. ', '${hash}', 'How far?')`,
  )
  const allowed = openThreadRefusals(stage.model, who, stale)
  if (outcome === 'done') version.threads.push({ opener: who, kind, open: true, entries: 0 })
  return { did: `${who} opens a ${kind} thread on version ${version.number}`, allowed, outcome }
}
