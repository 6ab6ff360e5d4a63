import { isEditable, type Move, moves, type SignatureMeaning } from '@guideboard/content'
import type { Act, RawAct } from './act.ts'
import {
  applyDraft,
  applyMove,
  applySave,
  applyVote,
  baseOf,
  declareRefusals,
  draftRefusals,
  judgeRefusals,
  meaningOf,
  moveRefusals,
  rawStateRefusals,
  saveRefusals,
  voteRefusals,
} from './board-model.ts'
import { literal, type Outcome } from './board-run.ts'
import type { ModelVersion, Refusals } from './model-state.ts'
import { flawedStep, nextStep, someMove } from './next-step.ts'
import { talk } from './perform-talk.ts'
import { cancel, come, schedule, survey } from './perform-time.ts'
import { idOf, type Performed, type Stage } from './stage.ts'

/** Makes one act on the database and, when it was done, on the model. Undefined: nothing to do it on. */
export async function perform(stage: Stage, act: Act): Promise<Performed | undefined> {
  const { model, run } = stage
  const { versions } = model
  if (act.kind === 'role') return changeRole(stage, act)
  if (act.kind === 'draft') return draft(stage, act)
  const version = versions[versions.length - 1 - (act.version % versions.length)]
  if (version === undefined) return undefined
  switch (act.kind) {
    case 'onward': {
      const step =
        act.flaw === undefined
          ? nextStep(model, version, act.pick)
          : flawedStep(model, version, act.pick, act.flaw)
      return step && perform(stage, addressed(step, versions.length))
    }
    case 'check': {
      const outcome = await run.runChecks(version.content, act.green)
      model.checks.set(version.content, { green: act.green, base: baseOf(version) })
      return { did: `checks ${act.green ? 'green' : 'red'}`, allowed: new Set(), outcome }
    }
    case 'save':
      return save(stage, version, act)
    case 'move': {
      if (act.move !== undefined) return move(stage, version, { ...act, move: act.move })
      const step = someMove(model, version, act.pick)
      return step && perform(stage, addressed(step, versions.length))
    }
    case 'vote':
      return vote(stage, version, act)
    case 'declare':
      return declare(stage, version, act)
    case 'judge':
      return judge(stage, version, act)
    case 'talk':
      return talk(stage, version, act)
    case 'schedule':
      return schedule(stage, version, act)
    case 'cancel':
      return cancel(stage, version, act)
    case 'come':
      return come(stage, version)
    case 'survey':
      return survey(stage, version, act)
    case 'raw':
      return raw(stage, version, act)
    default:
      return act satisfies never
  }
}

/** A step names a version by its place; acts count from the newest. */
function addressed(step: Act, count: number): Act {
  return 'version' in step ? { ...step, version: count - 1 - step.version } : step
}

async function draft(stage: Stage, { who, base }: Act & { kind: 'draft' }): Promise<Performed> {
  const { model, run } = stage
  const from = model.versions[base % Math.max(1, model.versions.length)]
  const content = stage.nextContent++
  const allowed = draftRefusals(model, who)
  const outcome = await run.createVersion(who, content, from && idOf(stage, from))
  if (outcome === 'done') applyDraft(model, who, content, from)
  return { did: `${who} drafts`, allowed, outcome }
}

async function save(stage: Stage, version: ModelVersion, act: Act & { kind: 'save' }): Promise<Performed> {
  const content = act.same ? version.content : stage.nextContent++
  const lock = act.stale ? version.lock - 1 : version.lock
  const outcome = await stage.run.as(
    act.who,
    `SELECT save_content('${idOf(stage, version)}', ${lock}, ${literal(stage.run.textOf(content))})`,
  )
  const allowed = saveRefusals(stage.model, act.who, version, act.stale)
  if (outcome === 'done') applySave(version, act.who, content)
  return { did: `${act.who} saves version ${version.number}`, allowed, outcome }
}

async function move(
  stage: Stage,
  version: ModelVersion,
  act: Act & { kind: 'move'; move: Move },
): Promise<Performed> {
  const { who, reason, signature } = act
  const versionId = idOf(stage, version)
  const meaning = meaningOf(act.move)
  const signed = stage.run.signing(meaning === null ? 'none' : signature, {
    who,
    meaning: meaning ?? 'AUTHORED',
    versionId,
    content: version.content,
  })
  const lock = act.stale ? 'stale' : 'current'
  const allowed = moveRefusals(stage.model, { who, version, move: act.move, lock, reason, signature })
  const outcome = await stage.run.as(
    who,
    `${signed.before} SELECT transition('${versionId}', '${act.move}', ${version.lock - (act.stale ? 1 : 0)}, ${literal(reason)}, ${signed.signature})`,
  )
  const to = moves.find((rule) => rule.move === act.move)?.to
  if (outcome === 'done' && to !== undefined) applyMove(stage.model, version, to)
  return { did: `${who} makes ${act.move} on version ${version.number}`, allowed, outcome, moved: act.move }
}

async function vote(stage: Stage, version: ModelVersion, act: Act & { kind: 'vote' }): Promise<Performed> {
  const { who, seat, choice, reason, signature } = act
  const versionId = idOf(stage, version)
  const meaning: SignatureMeaning = 'REVIEWED'
  const signed = stage.run.signing(signature, { who, meaning, versionId, content: version.content })
  const hash = act.stale ? 'e'.repeat(64) : stage.run.hashOf(version.content)
  const allowed = voteRefusals(stage.model, {
    who,
    version,
    seat,
    choice,
    hash: act.stale ? 'stale' : 'current',
    reason,
    signature,
  })
  const missing = signature === 'none' ? new Set([...allowed, '23502']) : allowed
  const outcome = await stage.run.as(
    who,
    `${signed.before} INSERT INTO vote (version_id, voter_id, choice, seat, reason, content_hash, signature_id)
     VALUES ('${versionId}', '${stage.run.personId(who)}', '${choice}', '${seat}', ${literal(reason)}, '${hash}', ${signed.signature})`,
  )
  if (outcome === 'done') applyVote(version, { voter: who, seat, choice, content: version.content })
  return { did: `${who} votes ${choice} as ${seat} on version ${version.number}`, allowed: missing, outcome }
}

async function declare(
  stage: Stage,
  version: ModelVersion,
  { who, entries }: Act & { kind: 'declare' },
): Promise<Performed> {
  const outcome = await stage.run.as(
    who,
    `INSERT INTO interest_declaration (version_id, entries) VALUES ('${idOf(stage, version)}', '${entries ? '[{"kind": "fees"}]' : '[]'}')`,
  )
  const allowed = declareRefusals(stage.model, who)
  if (outcome === 'done') version.declarations.set(who, { entries })
  return { did: `${who} declares for version ${version.number}`, allowed, outcome }
}

async function judge(
  stage: Stage,
  version: ModelVersion,
  { who, whose, verdict }: Act & { kind: 'judge' },
): Promise<Performed | undefined> {
  const declared = version.declarations.get(whose)
  if (declared === undefined) return undefined
  const outcome = await stage.run.as(
    who,
    `INSERT INTO interest_judgement (declaration_id, verdict, reason)
     SELECT id, '${verdict}', 'As the policy says.' FROM interest_declaration
     WHERE version_id = '${idOf(stage, version)}' AND person_id = '${stage.run.personId(whose)}'
     ORDER BY declared_at DESC LIMIT 1`,
  )
  if (outcome === 'done') declared.verdict = { kind: verdict, content: version.content }
  const did = `${who} judges ${whose} ${verdict} for version ${version.number}`
  return { did, allowed: judgeRefusals(stage.model, who, whose), outcome }
}

async function changeRole(stage: Stage, { who, role, give }: Act & { kind: 'role' }): Promise<Performed> {
  const personId = stage.run.personId(who)
  const held = stage.model.people[who]?.roles
  if (give) held?.add(role)
  else held?.delete(role)
  const outcome = await stage.run.as(
    0,
    give
      ? `INSERT INTO board_grant (person_id, role, starts_at) VALUES ('${personId}', '${role}', now() - interval '1 minute') ON CONFLICT DO NOTHING`
      : `UPDATE board_grant SET ends_at = now() - interval '1 second' WHERE person_id = '${personId}' AND role = '${role}' AND ends_at IS NULL`,
  )
  return { did: `${who} ${give ? 'gets' : 'loses'} ${role}`, allowed: new Set(), outcome }
}

async function raw(
  stage: Stage,
  version: ModelVersion,
  act: Act & { kind: 'raw' },
): Promise<Performed | undefined> {
  const { model, run } = stage
  const { who, what, to } = act
  const versionId = idOf(stage, version)
  const done = (outcome: Outcome, allowed: Refusals): Performed => ({
    did: `${who} tries by raw SQL to ${what} (version ${version.number}, ${to})`,
    allowed,
    outcome,
  })
  const disabled = model.people[who]?.disabled ? ['WF003'] : []
  if (what === 'set the state') {
    const allowed = rawStateRefusals(model, who, version, to)
    const outcome = await run.as(who, `UPDATE article_version SET state = '${to}' WHERE id = '${versionId}'`)
    if (outcome === 'done') applyMove(model, version, to)
    return done(outcome, allowed)
  }
  if (what === 'set the text') {
    const content = stage.nextContent++
    const allowed = new Set([
      ...(isEditable(version.state) ? [] : ['WF001']),
      ...(draftRefusals(model, who).size > 0 ? ['WF003'] : []),
    ])
    const outcome = await run.as(
      who,
      `UPDATE article_version SET content_text = ${literal(run.textOf(content))} WHERE id = '${versionId}'`,
    )
    if (outcome === 'done') applySave(version, who, content)
    return done(outcome, allowed)
  }
  if (what === 'act as nobody') {
    const outcome = await run.as(
      'nobody',
      `UPDATE article_version SET state = '${to}' WHERE id = '${versionId}'`,
    )
    return done(outcome, new Set(['WF016']))
  }
  if (what === 'rewrite a vote' && version.votes.length === 0) return undefined
  if (what === 'rewrite a thread' && version.threads.length === 0) return undefined
  if (what === 'bring an approval forward' && version.schedules.length === 0) return undefined
  const statement = forgeries[what]({
    versionId,
    articleId: run.articleId,
    other: run.personId((who + 1) % 10),
  })
  const outcome = await run.as(who, statement, 'owner')
  return done(outcome, new Set([...refusedForgeries[what], ...disabled]))
}

type Forgery = Exclude<RawAct, 'set the state' | 'set the text' | 'act as nobody'>

const forgeries: {
  readonly [F in Forgery]: (of: {
    readonly versionId: string
    readonly articleId: string
    readonly other: string
  }) => string
} = {
  'set the number': ({ versionId }) => `UPDATE article_version SET number = 99 WHERE id = '${versionId}'`,
  'delete the version': ({ versionId }) => `DELETE FROM article_version WHERE id = '${versionId}'`,
  'rewrite an event': ({ articleId }) =>
    `UPDATE version_event SET reason = 'Another.' WHERE chain = '${articleId}'`,
  'rewrite a vote': ({ versionId }) => `UPDATE vote SET choice = 'approve' WHERE version_id = '${versionId}'`,
  'rewrite a thread': ({ versionId }) =>
    `UPDATE thread SET kind = 'note', body = 'Another.' WHERE version_id = '${versionId}'`,
  'bring an approval forward': ({ versionId }) =>
    `UPDATE scheduled_approval SET effective_from = now() WHERE version_id = '${versionId}'`,
  'vote for another': ({ versionId, other }) =>
    `INSERT INTO vote (version_id, voter_id, choice, seat, content_hash, signature_id)
     SELECT id, '${other}', 'approve', 'reviewer', content_hash, gen_random_uuid() FROM article_version WHERE id = '${versionId}'`,
}

const refusedForgeries: { readonly [F in Forgery]: readonly string[] } = {
  'set the number': ['WF019'],
  'delete the version': ['WF015'],
  'rewrite an event': ['WF015'],
  'rewrite a vote': ['WF015'],
  // WF003: whoever has no voice on the board is refused first.
  'rewrite a thread': ['WF015', 'WF003'],
  'bring an approval forward': ['WF015', 'WF026'],
  'vote for another': ['WF003', 'WF010', 'WF013', 'WF017'],
}
