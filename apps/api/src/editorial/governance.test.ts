import { makeBoardMember, makeDraft, makeSchedule } from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { article } from '../articles/article.ts'
import { publishedInterests } from '../articles/published-governance.ts'
import { anonymous } from '../test-kit.ts'
import { activateDueApprovals } from './activate-due-approvals.ts'
import { approvalWith } from './approval-with.ts'
import { approveVersion } from './approve-version.ts'
import { type BoardApi, boardApi, wholeContent } from './board.test-kit.ts'
import { cancelScheduledApproval } from './cancel-scheduled-approval.ts'
import { castVote } from './cast-vote.ts'
import { createArticle } from './create-article.ts'
import { declareInterests } from './declare-interests.ts'
import { judgeInterests } from './judge-interests.ts'
import { recordSurveillance } from './record-surveillance.ts'
import { reviewsDue } from './reviews-due.ts'
import { saveDraft } from './save-draft.ts'
import { setAsideObjection } from './set-aside-objection.ts'
import type { Version } from './version.ts'
import { withdrawObjection } from './withdraw-objection.ts'
import { withdrawVersion } from './withdraw-version.ts'

let on: BoardApi
let count = 0

beforeAll(async () => {
  on = await boardApi()
})
afterAll(() => on?.api.close())

const at = ({ id, lock }: Version) => ({ versionId: id, lock })
const draft = async (slug = `governed-${++count}`) =>
  createArticle(await on.as(on.board.author), { slug, content: wholeContent({ title: slug }) })
const ready = async (slug?: string) => {
  const version = await on.underReview(await draft(slug))
  await on.quorum(version)
  return version
}
const entry = {
  organization: 'Walking Shoes Inc.',
  product: 'walking',
  kind: 'shares',
  amountBand: 'over-10000',
  from: '2024-01',
} as const
const shownInterests = async (viewer: string, { id }: Version) => {
  const query = `query ($id: ID!) { articleVersion(id: $id) { interests { id status person { name }
    entries { organization amountBand } matches { term where } judgement { verdict reason judge { name } } } } }`
  const { data, errors } = await on.api.run(await on.api.actorOf(viewer), query, { id })
  expect(errors).toBeUndefined()
  return data.articleVersion.interests
}
const audited = async (action: string) => (await on.api.audited(action)).at(-1)

describe('interests', () => {
  it('are declared, matched, judged by an editor, and shown to the board with amounts for few', async () => {
    const version = await on.underReview(await draft('walking-shoes'))
    const reviewer = on.board.reviewers[0]
    await declareInterests(await on.as(reviewer), { versionId: version.id, entries: [entry] })
    expect(await audited('interests.declare')).toMatchObject({
      actor: `person:${reviewer}`,
      outcome: 'success',
    })
    await expect(on.vote(reviewer, version, 'reviewer')).rejects.toMatchObject({
      code: 'INTERESTS_NOT_CLEAR',
    })

    const [declared] = (await shownInterests(on.board.editor, version)).filter(
      ({ person }: { person: { name: string } }) => person.name === 'Rita Reviewer',
    )
    expect(declared).toMatchObject({
      status: 'PROPOSED',
      entries: [{ amountBand: 'OVER_10000' }],
      judgement: null,
    })
    expect(declared.matches).toContainEqual({ term: 'walking', where: 'the title' })
    const seenBy = async (viewer: string) => JSON.stringify(await shownInterests(viewer, version))
    expect(await seenBy(on.board.reviewers[1])).not.toContain('OVER_10000')
    expect(await seenBy(reviewer)).toContain('OVER_10000')

    const decision = { declarationId: declared.id, verdict: 'clear', reason: 'Long ago.' } as const
    await expect(judgeInterests(await on.as(on.board.chair), decision)).rejects.toMatchObject({
      code: 'ROLE_REQUIRED',
    })
    await expect(
      judgeInterests(await on.as(on.board.editor), { ...decision, reason: ' ' }),
    ).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    })
    await judgeInterests(await on.as(on.board.editor), decision)
    expect(await audited('interests.judge')).toMatchObject({ actor: `person:${on.board.editor}` })
    await on.vote(reviewer, version, 'reviewer')
  })

  it('are refused where something is wrong with them, with the place', async () => {
    const version = await draft()
    const declaring = declareInterests(await on.as(on.board.author), {
      versionId: version.id,
      entries: [{ ...entry, from: '2999-01' }],
    })
    await expect(declaring).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      reasons: [expect.objectContaining({ path: '/entries/0/from' })],
    })
  })

  it('of one’s own are judged by somebody else', async () => {
    const version = await draft()
    await declareInterests(await on.as(on.board.editor), { versionId: version.id, entries: [entry] })
    const [own] = await shownInterests(on.board.editor, version)
    const judging = judgeInterests(await on.as(on.board.editor), {
      declarationId: own.id,
      verdict: 'clear',
      reason: 'Mine.',
    })
    await expect(judging).rejects.toMatchObject({ code: 'OWN_INTERESTS' })
  })

  it('are published with the approved article, without amounts', async () => {
    const version = await ready('published-interests')
    await on.approve(version)
    const query = `{ article(slug: "published-interests") { interests { name role entries { organization } } } }`
    const { data, errors } = await on.api.run(anonymous, query)
    expect(errors).toBeUndefined()
    expect(data.article.interests).toEqual([
      { name: 'Chloe Chair', role: 'CHAIR', entries: [] },
      { name: 'Mina Methodologist', role: 'METHODOLOGIST', entries: [] },
      { name: 'Pat Patient', role: 'PATIENT_REPRESENTATIVE', entries: [] },
      { name: 'Ravi Reviewer', role: 'REVIEWER', entries: [] },
      { name: 'Rita Reviewer', role: 'REVIEWER', entries: [] },
    ])
    const unapproved = await on.underReview(await draft())
    expect(await publishedInterests(on.api.ctx(anonymous)).load(unapproved.id)).toEqual([])
  })
})

describe('an objection', () => {
  const objected = async (slug?: string) => {
    const version = await ready(slug)
    const objector = await makeBoardMember(on.api.test, 'reviewer')
    await on.declareNone(objector, version)
    await castVote(await on.as(objector), {
      ...at(version),
      choice: 'object',
      seat: 'reviewer',
      reason: 'Too hard.',
      token: await on.token(objector, version, 'reviewed'),
    })
    const [vote] = await on.api.test.sql<{ id: string }>(
      `SELECT id FROM vote WHERE version_id = $1 AND choice = 'object'`,
      [version.id],
    )
    return { version, objector, voteId: vote?.id ?? '' }
  }

  it('is set aside by chair and methodologist, with their reasons published', async () => {
    const { version, voteId } = await objected('set-aside')
    const setAside = async (person: string, role: 'chair' | 'methodologist') =>
      setAsideObjection(await on.as(person), {
        ...at(version),
        voteId,
        signAs: role,
        reason: 'Nobody can reach them.',
        token: await on.token(person, version, 'set-aside'),
      })
    await expect(setAside(on.board.editor, 'chair')).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
    await setAside(on.board.chair, 'chair')
    await expect(on.approve(version)).rejects.toMatchObject({ code: 'OBJECTION_OPEN' })
    await setAside(on.board.methodologist, 'methodologist')
    expect(await audited('objection.set-aside')).toMatchObject({ outcome: 'success' })
    await on.approve(version)
    const query = `{ article(slug: "set-aside") { objectionsSetAside { seat objection role name reason } } }`
    const { data } = await on.api.run(anonymous, query)
    expect(data.article.objectionsSetAside).toEqual([
      expect.objectContaining({ seat: 'REVIEWER', objection: 'Too hard.', role: 'CHAIR' }),
      expect.objectContaining({ role: 'METHODOLOGIST', reason: 'Nobody can reach them.' }),
    ])
  })

  it('is taken back by its objector', async () => {
    const { version, objector } = await objected()
    const take = async (person: string) =>
      withdrawObjection(await on.as(person), { ...at(version), reason: 'Mended.' })
    await expect(take(on.board.chair)).rejects.toMatchObject({ code: 'NO_LIVE_OBJECTION' })
    await take(objector)
    expect(await audited('objection.withdraw')).toMatchObject({ outcome: 'success' })
    await on.approve(version)
  })
})

describe('an approval for later', () => {
  const schedule = async (version: Version, inMilliseconds: number) =>
    approveVersion(await on.as(on.board.chair), {
      ...at(version),
      token: await on.token(on.board.chair, version, 'approved'),
      effectiveFrom: new Date(Date.now() + inMilliseconds),
    })

  it('tells readers of the day, takes effect by itself, and is recorded', async () => {
    const first = await ready('takes-effect')
    await on.approve(first)
    const made = { articleId: first.articleId, content: wholeContent({ title: 'Next' }) }
    const { versionId } = await makeDraft(on.api.test, on.board, made)
    const next = await on.now({ ...first, id: versionId })
    const saved = await saveDraft(await on.as(on.board.author), { ...at(next), content: made.content })
    const version = await on.underReview(saved)
    await on.quorum(version)
    expect(await schedule(version, 1500)).toMatchObject({ state: 'UNDER_REVIEW', lock: version.lock })
    expect(await audited('approval.schedule')).toMatchObject({ outcome: 'success' })
    const reader = on.api.ctx(anonymous)
    expect((await article(reader, { slug: 'takes-effect' }))?.notices).toContainEqual(
      expect.stringMatching(/^An update takes effect on /),
    )
    const worker = on.api.ctx({ kind: 'system', name: 'schedule' })
    expect(await activateDueApprovals(worker)).toEqual([])
    await new Promise((resolve) => setTimeout(resolve, 1600))
    const ran = await Promise.all([activateDueApprovals(worker), activateDueApprovals(worker)])
    expect(ran.flat()).toMatchObject([{ ran_version: version.id, ran_outcome: 'activated' }])
    expect(await audited('approval.end-schedule')).toMatchObject({ actor: 'system:schedule' })
    expect(await article(on.api.ctx(anonymous), { slug: 'takes-effect' })).toMatchObject({ versionNumber: 2 })
    expect((await on.now(first)).state).toBe('SUPERSEDED')
  })

  it('is refused in the past, and cancelled by a chair', async () => {
    const version = await ready()
    await expect(schedule(version, -1000)).rejects.toMatchObject({ code: 'EFFECTIVE_DATE' })
    const scheduleId = await makeSchedule(
      on.api.test,
      on.board.chair,
      { articleId: version.articleId, versionId: version.id, contentHash: version.contentHash },
      new Date(Date.now() + 60_000),
    )
    await expect(schedule(version, 60_000)).rejects.toMatchObject({ code: 'SCHEDULE_EXISTS' })
    const cancel = async (person: string) =>
      cancelScheduledApproval(await on.as(person), { scheduleId, reason: 'Not yet.' })
    await expect(cancel(on.board.editor)).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
    await cancel(on.board.chair)
    await expect(cancel(on.board.chair)).rejects.toMatchObject({ code: 'SCHEDULE_ENDED' })
  })

  it('is refused with every unmet condition', async () => {
    const version = await on.underReview(await draft())
    await expect(schedule(version, 60_000)).rejects.toMatchObject({ code: 'QUORUM_NOT_MET' })
  })
})

describe('what if these people voted', () => {
  it('says what would still be unmet', async () => {
    const version = await on.underReview(await draft())
    const votes = [
      ...on.board.reviewers.map((voterId) => ({ voterId, seat: 'reviewer', choice: 'approve' })),
      {
        voterId: on.board.patientRepresentative,
        seat: 'patient-representative',
        choice: 'approve',
      },
      { voterId: on.board.methodologist, seat: 'methodologist', choice: 'approve' },
    ]
    const chair = await on.as(on.board.chair)
    expect(await approvalWith(chair, version.id, votes)).toEqual([])
    expect(await approvalWith(chair, version.id, votes.slice(0, 3))).toEqual([
      { code: 'QUORUM_NOT_MET', message: '0 of 1 seats for the role methodologist are filled.' },
    ])
    const wrong = approvalWith(chair, version.id, [{ voterId: 'x', seat: 'reviewer', choice: 'approve' }])
    await expect(wrong).rejects.toMatchObject({ code: 'BAD_USER_INPUT', path: '/assumed/0/voterId' })
    await expect(approvalWith(on.api.ctx(anonymous), version.id, [])).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    })
  })
})

describe('reviews of what is in force', () => {
  const survey = async (person: string, version: Version, more: object = {}) =>
    recordSurveillance(await on.as(person), {
      versionId: version.id,
      outcome: 'no-change',
      sources: ['PubMed'],
      reason: 'Nothing new.',
      nextDueOn: new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10),
      token: await on.token(person, version, 'surveyed'),
      ...more,
    })

  it('move the date, are shown to readers, and leave the content as it was', async () => {
    const version = await on.approve(await ready('surveyed'))
    await expect(survey(on.board.author, version)).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
    await expect(survey(on.board.reviewers[0], version, { sources: [' '] })).rejects.toMatchObject({
      code: 'REVIEW_DOES_NOT_FIT',
    })
    await survey(on.board.reviewers[0], version)
    expect(await audited('surveillance.record')).toMatchObject({ outcome: 'success' })
    const shown = await article(on.api.ctx(anonymous), { slug: 'surveyed' })
    expect(shown?.notices).toContainEqual(expect.stringMatching(/^Checked on .*, no change$/))
    expect(shown?.reviewDueOn).not.toBe('2030-01-01')
    expect((await on.now(version)).contentHash).toBe(version.contentHash)
  })

  it('are listed when due, the task of a withdrawal always', async () => {
    const version = await on.approve(await ready('withdrawn-then-due'))
    await withdrawVersion(await on.as(on.board.chair), {
      ...at(version),
      reason: 'Harm.',
      token: await on.token(on.board.chair, version, 'withdrawn'),
    })
    const editor = await on.as(on.board.editor)
    const due = await reviewsDue(editor, 0)
    expect(due.filter((item) => item.version.id === version.id)).toMatchObject([
      { overdue: false, taskId: expect.any(String), statementKey: null },
    ])
    expect((await reviewsDue(editor, 3650)).length).toBeGreaterThan(due.length)
    await expect(reviewsDue(editor, -1)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
    await expect(reviewsDue(on.api.ctx(anonymous), 0)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })
})
