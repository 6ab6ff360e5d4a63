import { type ArticleContent, defaultPolicy } from '@guideboard/content'
import { makeBoardMember } from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { article } from '../articles/article.ts'
import { anonymous } from '../test-kit.ts'
import { approveVersion } from './approve-version.ts'
import { type BoardApi, boardApi, wholeContent } from './board.test-kit.ts'
import { castVote } from './cast-vote.ts'
import { createArticle } from './create-article.ts'
import { recallVersion } from './recall-version.ts'
import { requestChanges } from './request-changes.ts'
import { reviewQueue } from './review-queue.ts'
import { reviseArticle } from './revise-article.ts'
import { saveDraft } from './save-draft.ts'
import { startReview } from './start-review.ts'
import { submitVersion } from './submit-version.ts'
import type { Version } from './version.ts'
import { withdrawVersion } from './withdraw-version.ts'

let on: BoardApi
let count = 0

beforeAll(async () => {
  on = await boardApi()
})
afterAll(() => on?.api.close())

const draft = async (given: Partial<ArticleContent> = {}, slug = `article-${++count}`) =>
  createArticle(await on.as(on.board.author), {
    slug,
    content: wholeContent({ title: `Title ${count}`, ...given }),
  })
const at = ({ id, lock }: Version) => ({ versionId: id, lock })
const contentOf = async ({ id }: Version) => {
  const [row] = await on.api.test.sql<{ content: ArticleContent }>(
    'SELECT content FROM article_version WHERE id = $1',
    [id],
  )
  if (row === undefined) throw new Error('The version is gone.')
  return row.content
}

describe('a version walks', () => {
  it('from draft to approved, superseding the one before', async () => {
    const first = await on.underReview(await draft({ title: 'Walking' }, 'walking'))
    await on.quorum(first)
    expect(await on.approve(first)).toMatchObject({ state: 'APPROVED', number: 1, lock: 4 })

    const next = await reviseArticle(await on.as(on.board.author), { articleId: first.articleId })
    expect(next).toMatchObject({ state: 'DRAFT', number: 2, basedOnVersionId: first.id })
    const saved = await saveDraft(await on.as(on.board.author), {
      ...at(next),
      content: { ...(await contentOf(next)), title: 'Walking, again' },
    })
    const second = await on.underReview(saved)
    await on.quorum(second)
    const reader = on.api.ctx(anonymous)
    expect(await article(reader, { slug: 'walking' })).toMatchObject({ versionNumber: 1, title: 'Walking' })
    await on.approve(second)

    expect((await on.now(first)).state).toBe('SUPERSEDED')
    expect(await article(reader, { slug: 'walking' })).toMatchObject({
      versionNumber: 2,
      title: 'Walking, again',
    })
    const events = await on.api.test.sql<{ move: string }>(
      'SELECT move FROM version_event WHERE chain = $1 ORDER BY seq DESC LIMIT 2',
      [first.articleId],
    )
    expect(events.map(({ move }) => move)).toEqual(['APPROVE', 'SUPERSEDE'])
  })

  it('back to its authors and in again, with the votes that saw the old content gone stale', async () => {
    const version = await on.underReview(await draft())
    await on.quorum(version)
    const back = await requestChanges(await on.as(on.board.editor), {
      ...at(version),
      reason: 'Say how far.',
    })
    expect(back.state).toBe('CHANGES_REQUESTED')
    const mended = await saveDraft(await on.as(on.board.author), {
      ...at(back),
      content: { ...(await contentOf(back)), limits: 'Not for people with red flags, nor children.' },
    })
    const again = await on.underReview(mended)
    expect(again.round).toBe(2)
    await expect(on.approve(again)).rejects.toMatchObject({ code: 'QUORUM_NOT_MET' })
    await on.quorum(again)
    expect((await on.approve(again)).state).toBe('APPROVED')
  })

  it('is recalled, and given up', async () => {
    const submitted = await on.submit(await draft())
    const recalled = await recallVersion(await on.as(on.board.author), at(submitted))
    expect(recalled).toMatchObject({ state: 'DRAFT', submittedAt: null })
    const gone = await withdrawVersion(await on.as(on.board.editor), {
      ...at(recalled),
      reason: 'Out of scope.',
    })
    expect(gone).toMatchObject({ state: 'WITHDRAWN', wasInForce: false })
  })

  it('is withdrawn in force, leaving a notice and no text', async () => {
    const version = await on.underReview(await draft({}, 'unsafe'))
    await on.quorum(version)
    const approved = await on.approve(version)
    const chair = await on.as(on.board.chair)
    const token = () => on.token(on.board.chair, approved, 'withdrawn')
    await expect(withdrawVersion(chair, { ...at(approved), token: await token() })).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    })
    await withdrawVersion(chair, { ...at(approved), reason: 'New harm found.', token: await token() })
    expect(await article(on.api.ctx(anonymous), { slug: 'unsafe' })).toMatchObject({
      page: 'WITHDRAWN_NOTICE',
      withdrawnReason: 'New harm found.',
      question: 'Unsafe',
    })
  })

  it('leaves an audit record or an event for everything that was done', async () => {
    const version = await on.underReview(await draft())
    await on.vote(on.board.reviewers[0], version, 'reviewer')
    const about = async (action: string, entity: string) =>
      (await on.api.audited(action)).filter((row) => row.entity === entity)
    expect(await about('article.create', `article:${version.articleId}`)).toHaveLength(1)
    const [vote] = await about('version.vote', `version:${version.id}`)
    expect(vote).toMatchObject({ actor: `person:${on.board.reviewers[0]}`, outcome: 'success' })
    expect(JSON.parse(vote?.payload ?? '')).toMatchObject({
      choice: 'approve',
      contentHash: version.contentHash,
    })
    expect(await about('version.move', `version:${version.id}`)).toEqual([]) // the lifecycle's own events are the record
    expect(
      await on.api.test.sql('SELECT request_id FROM version_event WHERE version_id = $1', [version.id]),
    ).toEqual(Array(3).fill({ request_id: 'test' }))
  })
})

describe('who may', () => {
  it('read the board: people of the board', async () => {
    const reader = on.api.ctx(anonymous)
    await expect(reviewQueue(reader, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(
      (await reviewQueue(await on.as(on.board.patientRepresentative), { states: ['DRAFT'] })).edges.every(
        ({ node }) => node.state === 'DRAFT',
      ),
    ).toBe(true)
  })

  it.each([
    [
      'create',
      (as: string) => async () => createArticle(await on.as(as), { slug: 'x', content: wholeContent() }),
    ],
    [
      'start a review',
      (as: string) => async () => startReview(await on.as(as), at(await on.submit(await draft()))),
    ],
    [
      'approve',
      (as: string) => async () => approveVersion(await on.as(as), at(await on.underReview(await draft()))),
    ],
  ])('not %s as a reviewer, and the denial is kept', async (_what, attempt) => {
    const before = (await on.api.test.sql(`SELECT 1 FROM audit_event WHERE outcome = 'denied'`)).length
    await expect(attempt(on.board.reviewers[0])()).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
    const after = (await on.api.test.sql(`SELECT 1 FROM audit_event WHERE outcome = 'denied'`)).length
    expect(after).toBe(before + 1)
  })

  it('submit: an author who contributed', async () => {
    const version = await draft()
    const other = await makeBoardMember(on.api.test, 'author')
    await expect(submitVersion(await on.as(other), { ...at(version), token: 'x' })).rejects.toMatchObject({
      code: 'ROLE_REQUIRED',
      message: expect.stringContaining('contributed'),
    })
  })
})

describe('refusals', () => {
  it('say where a document is wrong', async () => {
    const content = { ...wholeContent(), title: '', references: [] }
    await expect(
      createArticle(await on.as(on.board.author), { slug: 'broken', content }),
    ).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      reasons: expect.arrayContaining([
        expect.objectContaining({ path: '/content/title', fix: expect.any(String) }),
      ]),
    })
    for (const nothing of [null, 7, 'text', [], undefined]) {
      await expect(
        createArticle(await on.as(on.board.author), { slug: 'broken', content: nothing }),
      ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
    }
  })

  it('say which name is free', async () => {
    await draft({}, 'taken')
    await expect(draft({}, 'taken')).rejects.toMatchObject({ code: 'SLUG_TAKEN', path: '/slug' })
    await expect(draft({}, 'Not A Slug')).rejects.toMatchObject({ code: 'BAD_USER_INPUT', path: '/slug' })
  })

  it('tell a loser of a race the lock that holds now', async () => {
    const version = await draft()
    const author = await on.as(on.board.author)
    const content = await contentOf(version)
    const save = (title: string) => saveDraft(author, { ...at(version), content: { ...content, title } })
    const ended = await Promise.allSettled(['A', 'B', 'C', 'D'].map(save))
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const end of ended) {
      if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'CONFLICT', currentLock: 2 })
    }
  })

  it('keep content frozen, and moves to their states', async () => {
    const submitted = await on.submit(await draft())
    const author = await on.as(on.board.author)
    await expect(saveDraft(author, { ...at(submitted), content: wholeContent() })).rejects.toMatchObject({
      code: 'CONTENT_FROZEN',
    })
    await expect(submitVersion(author, { ...at(submitted), token: 'x' })).rejects.toMatchObject({
      code: 'ILLEGAL_MOVE',
    })
  })

  it('name every red check before anybody signs', async () => {
    const uncited = wholeContent({
      sections: [
        {
          id: 'summary',
          title: { clinician: 'Summary' },
          kind: 'summary',
          statements: [{ key: 'S1', text: { clinician: [{ text: 'Trust us.' }] } }],
        },
      ],
    })
    const version = await draft(uncited)
    await expect(on.submit(version)).rejects.toMatchObject({
      code: 'CHECKS_NOT_GREEN',
      reasons: [
        expect.objectContaining({ message: 'The check "audience-parity" has findings that block.' }),
        expect.objectContaining({ message: 'The check "citation-coverage" has findings that block.' }),
      ],
    })
  })

  it('ask for a signature that is right', async () => {
    const version = await draft()
    const author = await on.as(on.board.author)
    const attempts = [
      undefined,
      '',
      'made-up',
      await on.token(on.board.editor, version, 'authored'),
      await on.token(on.board.author, version, 'reviewed'),
      await on.token(on.board.author, { ...version, contentHash: 'f'.repeat(64) }, 'authored'),
    ]
    for (const token of attempts) {
      await expect(submitVersion(author, { ...at(version), token })).rejects.toMatchObject({
        code: 'SIGNATURE_REQUIRED',
      })
    }
    const token = await on.token(on.board.author, version, 'authored')
    const submitted = await submitVersion(author, { ...at(version), token })
    const recalled = await recallVersion(author, at(submitted))
    await expect(submitVersion(author, { ...at(recalled), token })).rejects.toMatchObject({
      code: 'SIGNATURE_REQUIRED',
    })
  })

  it('list every gate of an approval at once', async () => {
    const version = await on.underReview(await draft())
    const objector = await on.as(on.board.reviewers[0])
    const token = () => on.token(on.board.reviewers[0], version, 'reviewed')
    const objection = { ...at(version), choice: 'object', seat: 'reviewer' } as const
    await expect(castVote(objector, { ...objection, token: await token() })).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    })
    await castVote(objector, { ...objection, reason: 'Too vague.', token: await token() })
    await expect(on.approve(version)).rejects.toMatchObject({
      code: 'QUORUM_NOT_MET',
      reasons: expect.arrayContaining([
        expect.objectContaining({ code: 'OBJECTION_OPEN', message: 'Rita Reviewer objects.' }),
      ]),
    })
  })

  it('take no vote in a seat that is none, or outside a review', async () => {
    const version = await draft()
    const reviewer = await on.as(on.board.reviewers[0])
    const vote = {
      ...at(version),
      choice: 'approve',
      token: await on.token(on.board.reviewers[0], version, 'reviewed'),
    } as const
    await expect(castVote(reviewer, { ...vote, seat: 'chair' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      path: '/seat',
    })
    await expect(castVote(on.api.ctx(), { ...vote, seat: 'chair' })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    })
    await expect(castVote(reviewer, { ...vote, seat: 'methodologist' })).rejects.toMatchObject({
      code: 'ROLE_REQUIRED',
    })
    await expect(castVote(reviewer, { ...vote, seat: 'reviewer' })).rejects.toMatchObject({
      code: 'VOTE_NOT_OPEN',
    })
  })

  it('open one review per article', async () => {
    const first = await on.submit(await draft())
    const second = await reviseArticle(await on.as(on.board.author), { articleId: first.articleId })
    await expect(on.submit(second)).rejects.toMatchObject({ code: 'REVIEW_ALREADY_OPEN' })
  })

  it('know no version by an id that is none', async () => {
    const author = await on.as(on.board.author)
    for (const id of ['x', '00000000-0000-4000-8000-000000000000']) {
      await expect(recallVersion(author, { versionId: id, lock: 1 })).rejects.toMatchObject({
        code: 'NOT_FOUND',
        path: '/versionId',
      })
      await expect(reviseArticle(author, { articleId: id })).rejects.toMatchObject({
        code: 'NOT_FOUND',
        path: '/articleId',
      })
    }
  })
})

describe('the policy in the content', () => {
  const withPatientWords = (words: string) =>
    wholeContent({
      sections: [
        {
          id: 'summary',
          title: { clinician: 'Summary' },
          kind: 'summary',
          statements: [
            {
              key: 'S1',
              text: {
                clinician: [{ text: 'Walking helps.' }, { cite: 'walk', locator: 'p. 3' }],
                patient: [{ text: words }, { cite: 'walk', locator: 'p. 3' }],
              },
            },
          ],
        },
      ],
    })
  const seats = async (version: Version) => (await contentOf(version)).policy.seats.map(({ role }) => role)

  it('is the board’s, whatever the author wrote', async () => {
    const lax = { seats: [{ role: 'reviewer' as const, needed: 0 }], requiredChecks: [] }
    expect((await draft({ policy: lax })).policy.requiredChecks).toEqual(defaultPolicy.requiredChecks)
  })

  it('asks for a patient representative when words for patients changed since the approved version', async () => {
    const first = await on.underReview(await draft(withPatientWords('Walk every day.')))
    expect(await seats(first)).toContain('patient-representative')
    for (const reviewer of on.board.reviewers) await on.vote(reviewer, first, 'reviewer')
    await on.vote(on.board.methodologist, first, 'methodologist')
    await expect(on.approve(first)).rejects.toMatchObject({ code: 'QUORUM_NOT_MET' })
    await on.vote(on.board.patientRepresentative, first, 'patient-representative')
    await on.approve(first)

    const author = await on.as(on.board.author)
    const next = await reviseArticle(author, { articleId: first.articleId })
    expect(await seats(next)).not.toContain('patient-representative')
    const saved = await saveDraft(author, { ...at(next), content: withPatientWords('Walk some days.') })
    expect(await seats(saved)).toContain('patient-representative')
    const copy = await reviseArticle(author, { articleId: first.articleId, fromVersionId: saved.id })
    expect(await seats(copy)).toContain('patient-representative') // its base was never approved
  })

  it('must be today’s at submission', async () => {
    const version = await draft()
    const old = {
      ...(await contentOf(version)),
      policy: { ...version.policy, seats: [{ role: 'reviewer', needed: 2 }] },
    }
    const client = await on.as(on.board.author)
    await client.database.inContext(
      { actor: `person:${on.board.author}` },
      (tx) => tx.$queryRaw`SELECT save_content(${version.id}::uuid, 1, ${JSON.stringify(old)})`,
    )
    await expect(on.submit(await on.now(version))).rejects.toMatchObject({ code: 'POLICY_OUTDATED' })
  })
})
