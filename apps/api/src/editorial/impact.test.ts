import { impactChannel, openDatabase, writeImpactNotice } from '@guideboard/database'
import { makeBoardMember, makeSession } from '@guideboard/database/test-kit'
import { cohortImpact, parseRuleSet, type RuleSet } from '@guideboard/rules'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BoardApi, boardApi, contentWithRules } from './board.test-kit.ts'
import { cohortImpactState } from './cohort-impact.ts'
import { computeCohortImpact } from './compute-cohort-impact.ts'
import { createArticle } from './create-article.ts'
import { ensureImpact } from './ensure-impact.ts'
import { follow } from './followed.test-kit.ts'
import { reviseArticle } from './revise-article.ts'
import { runImpact } from './run-impact.ts'
import { saveDraft } from './save-draft.ts'
import type { Version } from './version.ts'
import { watchCohortImpact } from './watch-cohort-impact.ts'

let on: BoardApi
let count = 0

beforeAll(async () => {
  on = await boardApi()
})
afterAll(() => on?.api.close())

const cite = [{ ref: 'walk', locator: 'p. 3' }]
/** Each article advises something of its own, so that none contradicts another. */
function rules(limit: number, slug: string, version = '1.0.0'): RuleSet {
  const walk = {
    id: 'walk',
    statement: 'S1',
    action: { verb: 'advise', code: slug },
    cite,
    onlyIf: { fact: 'age', ge: limit, unit: 'a' },
    strength: 'strong',
    certainty: 'high',
    indicator: 'info',
  } as const
  return {
    schema: 'ruleset/1',
    id: 'walking',
    version,
    facts: {
      age: { type: 'quantity', unit: 'a', domain: [0, 120], integer: true, ask: { clinician: 'Age?' } },
    },
    recommendations: [walk],
    cases: [
      { name: 'old', asOf: '2026-01-01', given: { age: 90 }, expect: { walk: { outcome: 'for' } } },
      { name: 'young', asOf: '2026-01-01', given: { age: 5 }, expect: { walk: { outcome: 'against' } } },
      { name: 'open', asOf: '2026-01-01', given: {}, expect: { walk: { outcome: 'needs-data' } } },
    ],
  }
}

async function draft(limit: number): Promise<Version> {
  const slug = `article-${++count}`
  return createArticle(await on.as(on.board.author), {
    slug,
    content: contentWithRules(rules(limit, slug), { title: slug }),
  })
}
async function approved(limit: number): Promise<Version> {
  const version = await on.underReview(await draft(limit))
  await on.quorum(version)
  return on.approve(version)
}
/** The next version of an article, with another limit. */
async function next(version: Version, limit: number): Promise<Version> {
  const author = await on.as(on.board.author)
  const started = await reviseArticle(author, { articleId: version.articleId })
  return saveDraft(author, {
    versionId: started.id,
    lock: started.lock,
    content: contentWithRules(rules(limit, version.slug, '2.0.0'), { title: version.slug }),
  })
}
const blockers = async (version: Version) =>
  (
    await on.api.test.sql<{ code: string; message: string }>('SELECT * FROM approval_blockers($1)', [
      version.id,
    ])
  ).map(({ code, message }) => `${code} ${message}`)

describe('the impact of a version', () => {
  it('is computed when it is submitted, as comparing its rules patient by patient gives it', async () => {
    const version = await on.submit(await next(await approved(18), 65))
    const state = await cohortImpactState(await on.as(on.board.editor), version.id)
    expect(state.status).toBe('computed')
    const [was, is] = [parseRuleSet(rules(18, version.slug)), parseRuleSet(rules(65, version.slug))]
    if (!was.ok || !is.ok) throw new Error('The rules are wrong.')
    expect(state.stored?.impact).toEqual(JSON.parse(JSON.stringify(cohortImpact(was.ruleSet, is.ruleSet))))
    expect(state.stored?.large).toBe(true)
    expect(await on.api.audited('version.compare')).toContainEqual(
      expect.objectContaining({ entity: `version:${version.id}`, outcome: 'success' }),
    )
  })

  it('raises the quorum by one methodologist where it is large: approval is refused until a second one votes', async () => {
    const version = await on.underReview(await next(await approved(18), 65))
    await on.quorum(version)
    expect(await blockers(version)).toEqual([
      expect.stringMatching(
        /^WF005 The impact is large \(\d+ of 10000 .*2 methodologists must approve; 1 did/,
      ),
    ])
    await expect(on.approve(version)).rejects.toMatchObject({ code: 'QUORUM_NOT_MET' })
    // Raw SQL meets the same guard.
    await on.api.test.sql(`SELECT set_config('app.actor', $1, false)`, [`person:${on.board.chair}`])
    await expect(
      on.api.test.sql(`UPDATE article_version SET state = 'APPROVED' WHERE id = $1`, [version.id]),
    ).rejects.toMatchObject({ code: 'WF005' })
    await on.api.test.sql(`SELECT set_config('app.actor', 'system:test', false)`)

    const { data } = await on.api.run(
      await on.api.actorOf(on.board.editor),
      'query ($id: ID!) { articleVersion(id: $id) { seats { role needed reason } } }',
      { id: version.id },
    )
    expect(data.articleVersion.seats[1]).toMatchObject({
      role: 'METHODOLOGIST',
      needed: 2,
      reason: expect.stringContaining('of 10,000 patients get different advice'),
    })
    const second = await makeBoardMember(on.api.test, 'methodologist', 'Max Methodologist')
    await on.vote(second, version, 'methodologist')
    expect(await on.approve(version)).toMatchObject({ state: 'APPROVED' })
  })

  it('raises nothing where no advice changes, and nothing for a new article', async () => {
    const first = await approved(18)
    const same = await on.underReview(await next(first, 18))
    await on.quorum(same)
    expect(await on.approve(same)).toMatchObject({ state: 'APPROVED' })
  })

  it('is asked for again when another version came in force meanwhile, and then computed by the approval', async () => {
    const version = await on.underReview(await draft(18))
    await on.quorum(version)
    const [row] = await on.api.test.sql<{ base: string }>('SELECT impact_base($1) AS base', [version.id])
    expect(row?.base).toBe('')
    await on.api.test.sql('ALTER TABLE cohort_impact DISABLE TRIGGER cohort_impact_append_only')
    await on.api.test.sql('DELETE FROM cohort_impact WHERE to_hash = $1', [version.contentHash])
    await on.api.test.sql('ALTER TABLE cohort_impact ENABLE ALWAYS TRIGGER cohort_impact_append_only')
    expect(await blockers(version)).toEqual([expect.stringMatching(/^WF008 The cohort impact has not been/)])
    expect(await on.approve(version)).toMatchObject({ state: 'APPROVED' })
  })

  it('is kept for ever, and its counts are those of its result', async () => {
    const hash = 'a'.repeat(64)
    await on.api.test.sql(
      `INSERT INTO cohort_impact (from_hash, to_hash, cohort_version, engine_version, patients, changed, red_flags_changed, result)
       VALUES ('', $1, 'x', 'x', 5, 0, 0, '{"patients": 10000, "changed": 300, "redFlagsChanged": 2}')`,
      [hash],
    )
    const rows = await on.api.test.sql(
      'SELECT patients, changed, red_flags_changed FROM cohort_impact WHERE to_hash = $1',
      [hash],
    )
    expect(rows).toEqual([{ patients: 10_000, changed: 300, red_flags_changed: 2 }])
    for (const statement of [
      `UPDATE cohort_impact SET result = '{}'`,
      'DELETE FROM cohort_impact',
      'TRUNCATE cohort_impact',
    ])
      await expect(on.api.test.sql(statement)).rejects.toMatchObject({ code: 'WF015' })
  })

  it.each([
    ['', 10_000, 9_000, 9, false],
    ['b', 10_000, 199, 0, false],
    ['b', 10_000, 200, 0, true],
    ['b', 10_000, 1, 1, true],
    ['b', 0, 0, 0, false],
  ])('is large from two in a hundred on, or by one red flag: %s %i %i %i', async (...given) => {
    const [row] = await on.api.test.sql<{ large: boolean }>(
      'SELECT impact_is_large($1, $2, $3, $4) AS large',
      given.slice(0, 4),
    )
    expect(row?.large).toBe(given[4])
  })
})

describe('a comparison', () => {
  it('that two ask for at once runs once, and again changes nothing', async () => {
    const version = await draft(33)
    const editor = await on.as(on.board.editor)
    await Promise.all([ensureImpact(editor, version.id), ensureImpact(editor, version.id)])
    await ensureImpact(editor, version.id)
    const compared = await on.api.audited('version.compare')
    expect(compared.filter(({ entity }) => entity === `version:${version.id}`)).toHaveLength(1)
  })

  it('can be stopped, and is then missing', async () => {
    const run = runImpact(rules(18, 'walking'), rules(65, 'walking'))
    run.cancel()
    await expect(run.result).rejects.toThrow('stopped')
  })

  it('is started by whoever works on the board, and followed to its end without going back', async () => {
    const app = await on.api.http({ streamCheckEvery: 200 })
    await app.listen({ port: 0, host: '127.0.0.1' })
    const address = app.server.address()
    const port = typeof address === 'object' ? address?.port : ''
    const { token } = await makeSession(on.api.test, { personId: on.board.editor })
    const version = await draft(44)
    const followed = await follow(
      app,
      `subscription { cohortImpactProgress(versionId: "${version.id}") { percent finished } }`,
      { cookie: `guideboard=${token}`, origin: `http://localhost:${port}` },
    )
    expect((await computeCohortImpact(await on.as(on.board.reviewers[0]), version.id)).status).toBe('running')
    const percents: number[] = []
    for (let event = await followed.next(30_000); event !== 'ended'; event = await followed.next(30_000))
      percents.push(Number(event.percent))
    expect(percents.at(-1)).toBe(100)
    expect(percents).toEqual(percents.toSorted((a, b) => a - b))
    await app.close()
  })

  it('is followed while another process computes it, by what that one notifies', async () => {
    const version = await draft(47)
    const editor = await on.as(on.board.editor)
    const closed = new AbortController()
    const events = await watchCohortImpact(editor, version.id, {
      actorNow: async () => editor.actor,
      closed: closed.signal,
      checkEvery: 60_000,
    })
    const heard: number[] = []
    const following = (async () => {
      for await (const { percent } of events) heard.push(percent)
    })()
    // No comparison runs in this process: what is heard came through the database.
    const told = async (percent: number) =>
      on.api.test.sql('SELECT pg_notify($1, $2)', [
        impactChannel,
        writeImpactNotice({ fromHash: '', toHash: version.contentHash, percent }),
      ])
    const until = async (percent: number) => {
      for (let tries = 0; tries < 100 && heard.at(-1) !== percent; tries += 1) {
        await told(percent)
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
    await until(35)
    await until(70)
    expect(heard.filter((percent) => percent > 0)).toEqual([35, 70])
    closed.abort()
    await following
  })

  it('tells other processes how far it is', async () => {
    const version = await draft(48)
    const editor = await on.as(on.board.editor)
    const other = openDatabase({ appUrl: on.api.test.appUrl })
    const heard: (number | null)[] = []
    await new Promise<void>(
      (listening) =>
        void other.impacts.subscribe((signal) => {
          if (signal === 'gap') listening()
          else if (signal.toHash === version.contentHash) heard.push(signal.percent)
        }),
    )
    await ensureImpact(editor, version.id)
    for (let tries = 0; tries < 100 && heard.at(-1) !== null; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50))
    expect(heard.at(-1)).toBeNull()
    expect(heard).toContain(100)
    await other.close()
  })

  it('is not started by an auditor, and not read outside the board', async () => {
    const version = await draft(50)
    const auditor = await makeBoardMember(on.api.test, 'auditor')
    await expect(computeCohortImpact(await on.as(auditor), version.id)).rejects.toMatchObject({
      code: 'ROLE_REQUIRED',
    })
    expect((await cohortImpactState(await on.as(auditor), version.id)).status).toBe('missing')
    await expect(cohortImpactState(on.api.ctx(), version.id)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    })
  })
})
