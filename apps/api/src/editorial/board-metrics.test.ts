import { makeMembership, makeOrganization } from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BoardApi, boardApi, wholeContent } from './board.test-kit.ts'
import { metricsOfBoard } from './board-metrics.ts'
import { castVote } from './cast-vote.ts'
import { createArticle } from './create-article.ts'
import { recordSurveillance } from './record-surveillance.ts'
import { requestChanges } from './request-changes.ts'
import { reviewsDue } from './reviews-due.ts'
import type { Version } from './version.ts'

let on: BoardApi
beforeAll(async () => {
  on = await boardApi()
})
afterAll(() => on?.api.close())

const today = () => new Date().toISOString().slice(0, 10)
const yesterday = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
const ofToday = async () =>
  metricsOfBoard(await on.as(on.board.editor), { from: yesterday(), until: today() })
const draft = async (slug: string): Promise<Version> =>
  createArticle(await on.as(on.board.author), { slug, content: wholeContent({ title: slug }) })
const byState = <T extends { readonly state: string }>(list: readonly T[], state: string) =>
  list.find((one) => one.state === state)

describe('the metrics of the board', () => {
  it('are empty before anything happened', async () => {
    const metrics = await ofToday()
    expect(metrics).toMatchObject({
      votes: [],
      overdueReviews: 0,
      reopened: { part: 0, whole: 0 },
      objected: { part: 0, whole: 0 },
    })
  })

  it('follow versions through their review, by what the log says', async () => {
    const [reviewer] = on.board.reviewers
    const first = await on.underReview(await draft('objected'))
    const editor = await on.as(on.board.editor)
    await castVote(await on.as(reviewer), {
      versionId: first.id,
      lock: first.lock,
      choice: 'object',
      seat: 'reviewer',
      reason: 'The dose is missing.',
      token: await on.token(reviewer, first, 'reviewed'),
    })
    const now = await on.now(first)
    await requestChanges(editor, { versionId: first.id, lock: now.lock, reason: 'Name the dose.' })
    const second = await on.underReview(await draft('approved'))
    await on.quorum(second)
    await on.approve(second)

    const metrics = await ofToday()
    expect(byState(metrics.timeInState, 'UNDER_REVIEW')?.count).toBe(2)
    expect(byState(metrics.timeInState, 'CHANGES_REQUESTED')?.count).toBe(0)
    expect(byState(metrics.queueAge, 'CHANGES_REQUESTED')?.count).toBe(1)
    expect(metrics.submittedToApproved.count).toBe(1)
    expect(metrics.objected).toEqual({ part: 1, whole: 2 })
    expect(metrics.reopened).toEqual({ part: 0, whole: 2 })
    expect(metrics.votes.find(({ voterId }) => voterId === reviewer)).toMatchObject({ approve: 1, object: 1 })
    expect(metrics.people.get(reviewer)?.name).toBeTypeOf('string')
  })

  it('say the same seconds as the rows of the log do', async () => {
    const rows = await on.api.test.sql<{ seconds: number }>(
      `SELECT round(extract(epoch FROM ended.at - begun.at))::int AS seconds
       FROM version_event AS begun JOIN version_event AS ended
         ON ended.version_id = begun.version_id AND ended.from_state = 'UNDER_REVIEW' AND ended.seq > begun.seq
       WHERE begun.to_state = 'UNDER_REVIEW' ORDER BY 1`,
    )
    const { timeInState } = await ofToday()
    expect(byState(timeInState, 'UNDER_REVIEW')?.longestSeconds).toBe(rows.at(-1)?.seconds)
  })

  it('count a vote of somebody who also works for a clinic, whoever asks', async () => {
    const [, reviewer] = on.board.reviewers
    const organization = await makeOrganization(on.api.test)
    await makeMembership(on.api.test, { personId: reviewer, organizationId: organization, role: 'clinician' })
    const version = await on.underReview(await draft('two-hats'))
    await on.vote(reviewer, version, 'reviewer')
    const { votes } = await ofToday()
    expect(votes.find(({ voterId }) => voterId === reviewer)?.approve).toBe(2)
    const [row] = (await on.api.audited('version.vote')).slice(-1)
    expect(row).toMatchObject({ actor: `person:${reviewer}`, chain: 'installation' })
  })

  it('count as overdue what the list of reviews does, and no longer once it is looked at', async () => {
    const version = await on.underReview(await draft('overdue'))
    await on.quorum(version)
    await on.approve(version)
    const inThreeYears = new Date()
    inThreeYears.setUTCFullYear(inThreeYears.getUTCFullYear() + 3)
    const later = { ...(await on.as(on.board.editor)), clock: { now: () => inThreeYears } }
    const counted = async () => {
      const day = inThreeYears.toISOString().slice(0, 10)
      const { overdueReviews } = await metricsOfBoard(later, { from: '2026-01-01', until: day })
      const listed = (await reviewsDue(later, 0)).filter(({ overdue }) => overdue)
      expect(overdueReviews).toBe(listed.length)
      return overdueReviews
    }
    expect(await counted()).toBeGreaterThan(1)
    await on.declareNone(on.board.editor, version)
    await recordSurveillance(await on.as(on.board.editor), {
      versionId: version.id,
      outcome: 'no-change',
      sources: ['PubMed'],
      reason: 'Nothing new.',
      nextDueOn: new Date(Date.now() + 400 * 86_400_000).toISOString().slice(0, 10),
      token: await on.token(on.board.editor, await on.now(version), 'surveyed'),
    })
    await counted()
  })

  it.each([
    ['2026-05-02', '2026-05-01', '/until'],
    ['2999-01-01', '2999-01-02', '/from'],
    ['2001-01-01', '2026-01-01', '/from'],
  ])('are refused for %s to %s', async (from, until, path) => {
    const editor = await on.as(on.board.editor)
    await expect(metricsOfBoard(editor, { from, until })).rejects.toMatchObject({ reasons: [{ path }] })
  })

  it('are for people of the board', async () => {
    const { data } = await on.api.run(
      await on.api.actorOf(on.board.methodologist),
      `{ boardMetrics(from: "${yesterday()}", until: "${today()}") {
           timeInState { state took { count medianSeconds p90Seconds } } queueAge { state took { longestSeconds } }
           votes { reviewer { name } approve object abstain } reopened { part whole } objected { part whole }
           overdueReviews surveyToForce { count } referenceToForce { count } submittedToApproved { medianSeconds } } }`,
    )
    expect(data.boardMetrics.votes.length).toBeGreaterThan(1)
    await expect(metricsOfBoard(on.api.ctx(), { from: yesterday(), until: today() })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    })
  })
})
