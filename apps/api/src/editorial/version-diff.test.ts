import type { ArticleContent } from '@guideboard/content'
import { makeBoardMember } from '@guideboard/database/test-kit'
import type { RuleSet } from '@guideboard/rules'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anonymous } from '../test-kit.ts'
import { type BoardApi, boardApi, contentWithRules } from './board.test-kit.ts'
import { createArticle } from './create-article.ts'
import { reviseArticle } from './revise-article.ts'
import { saveDraft } from './save-draft.ts'
import type { Version } from './version.ts'
import { versionDiff } from './version-diff.ts'

let on: BoardApi

beforeAll(async () => {
  on = await boardApi()
})
afterAll(() => on?.api.close())

const at = ({ id, lock }: Version) => ({ versionId: id, lock })
const rules = (version: string, limit: number): RuleSet => ({
  schema: 'ruleset/1',
  id: 'walking',
  version,
  facts: {
    careDays: { type: 'quantity', unit: 'd', domain: [0, 3650], ask: { clinician: 'Days of care?' } },
  },
  recommendations: [
    {
      id: 'walk',
      statement: 'S1',
      action: { verb: 'start', code: 'walking' },
      cite: [{ ref: 'walk', locator: 'p. 3' }],
      when: { fact: 'careDays', ge: limit, unit: 'd' },
      direction: 'for',
      strength: 'strong',
      certainty: 'low',
      indicator: 'info',
    },
  ],
  cases: [
    { name: 'long', asOf: '2026-11-22', given: { careDays: 100 }, expect: { walk: { outcome: 'for' } } },
    {
      name: 'none',
      asOf: '2026-11-22',
      given: { careDays: 0 },
      expect: { walk: { outcome: 'not-applicable' } },
    },
    {
      name: 'unknown',
      asOf: '2026-11-22',
      given: {},
      expect: { walk: { outcome: 'needs-data', missing: ['careDays'] } },
    },
  ],
})
const first = (slug: string) => contentWithRules(rules('1.0.0', 42), { title: slug })
const second = (slug: string, version = '2.0.0'): ArticleContent => ({
  ...first(slug),
  limits: 'Not for children.',
  topics: [{ code: 'D001416', display: 'Back Pain' }],
  ruleSet: contentWithRules(rules(version, 28)).ruleSet as RuleSet,
  changeNote: { summary: 'Earlier.', reasons: [{ statement: 'S1', reason: 'A new trial.' }] },
})

/** An approved version and its revision, saved. */
async function two(slug: string, version?: string) {
  const author = await on.as(on.board.author)
  const draft = await createArticle(author, { slug, content: first(slug) })
  const reviewed = await on.underReview(draft)
  await on.quorum(reviewed)
  const approved = await on.approve(reviewed)
  const revision = await reviseArticle(author, { articleId: approved.articleId })
  return {
    approved,
    revision: await saveDraft(author, { ...at(revision), content: second(slug, version) }),
    revised: revision,
  }
}

const query = `query ($from: ID!, $to: ID!) { versionDiff(fromVersionId: $from, toVersionId: $to) {
  from { number } to { number }
  changes {
    operations { __typename
      ... on ArticleFieldChange { kind field was: before is: after words { change text } }
      ... on SectionChange { kind sectionId headingFor words { change } }
      ... on StatementChange { kind statementKey before after texts { audience words { change text } } }
      ... on TextChange { kind statementKey audience words { change text } }
      ... on CitationChange { kind statementKey audience referenceId before after }
      ... on EntryChange { kind id forStatement paths { path before after } } }
    notes { statementKey recommendation changes reason }
    rules { bump labelProblem undetermined affected { of id statementKey from to region example { question value } } }
  } } }`

describe('the difference of two versions', () => {
  it('is told in operations, notes and patients', async () => {
    const { approved, revision } = await two('told')
    const reviewer = await on.api.actorOf(on.board.reviewers[0])
    const { data, errors } = await on.api.run(reviewer, query, { from: approved.id, to: revision.id })
    expect(errors).toBeUndefined()
    const { from, to, changes } = data.versionDiff
    expect([from.number, to.number]).toEqual([1, 2])
    expect(changes.operations).toContainEqual({
      __typename: 'EntryChange',
      kind: 'rule.changed',
      id: 'walk',
      forStatement: 'S1',
      paths: [{ path: '/when/ge', before: '42', after: '28' }],
    })
    expect(changes.operations).toContainEqual(
      expect.objectContaining({ __typename: 'ArticleFieldChange', field: 'limits' }),
    )
    expect(changes.operations).toContainEqual({
      __typename: 'ArticleFieldChange',
      kind: 'topics.changed',
      field: 'topics',
      was: null,
      is: 'Back Pain (D001416)',
      words: [],
    })
    expect(changes.notes).toEqual([
      {
        statementKey: 'S1',
        recommendation: true,
        changes: 'rule "walk" changed (when)',
        reason: 'A new trial.',
      },
    ])
    expect(changes.rules).toEqual({
      bump: 'MAJOR',
      labelProblem: null,
      undetermined: [],
      affected: [
        {
          of: 'recommendation',
          id: 'walk',
          statementKey: 'S1',
          from: 'not-applicable',
          to: 'for',
          region: 'care days ≥ 28 d and < 42 d',
          example: [{ question: 'Days of care?', value: '28 days' }],
        },
      ],
    })
  })

  it('compares saved states, and says which there are not', async () => {
    const { revision, revised } = await two('states')
    const reader = await on.as(on.board.editor)
    const between = { fromVersionId: revision.id, toVersionId: revision.id }
    const { changes } = await versionDiff(reader, {
      ...between,
      fromLock: revised.lock,
      toLock: revision.lock,
    })
    expect(changes.operations.map(({ kind }) => kind)).toContain('rule.changed')
    expect((await versionDiff(reader, between)).changes.operations).toEqual([])
    await expect(versionDiff(reader, { ...between, fromLock: 99 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      path: '/fromLock',
    })
  })

  it('is for the board, and for versions of one article', async () => {
    const { approved, revision } = await two('one-article')
    const other = await createArticle(await on.as(on.board.author), {
      slug: 'another',
      content: first('another'),
    })
    const editor = await on.as(on.board.editor)
    await expect(
      versionDiff(editor, { fromVersionId: approved.id, toVersionId: other.id }),
    ).rejects.toMatchObject({ code: 'BAD_USER_INPUT', path: '/toVersionId' })
    await expect(
      versionDiff(on.api.ctx(anonymous), { fromVersionId: approved.id, toVersionId: revision.id }),
    ).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })
})

describe('a reader', () => {
  const changes = `query ($slug: String!, $since: Int!) { article(slug: $slug) { versionNumber changes(since: $since) { operations { __typename } notes { changes } } } }`
  const since = async (slug: string, number: number) => {
    const { data, errors } = await on.api.run(anonymous, changes, { slug, since: number })
    expect(errors).toBeUndefined()
    return data.article
  }

  it('sees what changed between approved versions, and nothing of a draft', async () => {
    const { revision } = await two('read')
    expect(await since('read', 1)).toEqual({ versionNumber: 1, changes: null })
    expect(await since('read', 2)).toEqual({ versionNumber: 1, changes: null })
    const reviewed = await on.underReview(revision)
    expect((await since('read', 1)).changes).toBeNull()
    // Statements are not worded anew, but rules and reasons are part of what approval signs.
    // A third of the patients get other advice, so a second methodologist votes.
    for (const reviewer of on.board.reviewers) await on.vote(reviewer, reviewed, 'reviewer')
    const second = await makeBoardMember(on.api.test, 'methodologist')
    for (const voter of [on.board.methodologist, second]) await on.vote(voter, reviewed, 'methodologist')
    await on.approve(reviewed)
    const seen = await since('read', 1)
    expect(seen.versionNumber).toBe(2)
    expect(seen.changes.operations.length).toBeGreaterThan(1)
    expect(await since('read', 2)).toMatchObject({ changes: null })
    expect(await since('read', 7)).toMatchObject({ changes: null })
  })
})

describe('the version label of rules', () => {
  it('is refused at submission when it is smaller than what changed demands', async () => {
    const { revision } = await two('label', '1.1.0')
    await expect(on.submit(revision)).rejects.toMatchObject({
      code: 'VERSION_LABEL_TOO_SMALL',
      reasons: [{ path: '/content/ruleSet/version', fix: 'Label the rules 2.0.0 or higher.' }],
    })
    const mended = await saveDraft(await on.as(on.board.author), {
      ...at(revision),
      content: second('label'),
    })
    expect((await on.submit(mended)).state).toBe('SUBMITTED')
  })
})
