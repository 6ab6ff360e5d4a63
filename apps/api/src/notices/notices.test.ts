import type { NoticeKind } from '@guideboard/content'
import { makeMove, makeSchedule, makeThread, makeVote } from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activateDueApprovals } from '../editorial/activate-due-approvals.ts'
import { type BoardApi, boardApi, wholeContent } from '../editorial/board.test-kit.ts'
import { cancelScheduledApproval } from '../editorial/cancel-scheduled-approval.ts'
import { createArticle } from '../editorial/create-article.ts'
import { requestChanges } from '../editorial/request-changes.ts'
import { saveDraft } from '../editorial/save-draft.ts'
import { assignSeat } from '../editorial/seats/assign-seat.ts'
import { releaseSeat } from '../editorial/seats/release-seat.ts'
import { startReview } from '../editorial/start-review.ts'
import type { Version } from '../editorial/version.ts'
import { withdrawVersion } from '../editorial/withdraw-version.ts'
import { openThread } from '../threads/open-thread.ts'
import { replyToThread } from '../threads/reply-to-thread.ts'
import { mailNextNotice } from './mail-next-notice.ts'
import type { Mail } from './mailer.ts'
import { markNoticesRead } from './mark-notices-read.ts'
import { myNotices } from './my-notices.ts'
import { remindOfDue } from './remind-of-due.ts'
import { watchNotices } from './watch-notices.ts'

let on: BoardApi
beforeAll(async () => {
  on = await boardApi()
})
afterAll(() => on?.api.close())

let made = 0
async function draft(): Promise<Version> {
  made += 1
  return createArticle(await on.as(on.board.author), {
    slug: `notices-${made}`,
    content: wholeContent({ title: `Notices ${made}` }),
  })
}
const open = async () => on.underReview(await draft())
/** Who was told what of a version, each as "kind person". */
async function told(version: Version, kind: NoticeKind): Promise<readonly string[]> {
  const rows = await on.api.test.sql<{ person_id: string }>(
    `SELECT person_id FROM notice WHERE version_id = $1 AND kind = $2`,
    [version.id, kind],
  )
  return rows.map(({ person_id }) => person_id).sort()
}
const sorted = (...people: readonly string[]) => [...people].sort()
const system = () => on.api.ctx({ kind: 'system', name: 'notices' })
const thread = (version: Version, body: string, kind: 'note' | 'blocking' = 'note') => ({
  versionId: version.id,
  contentHash: version.contentHash,
  kind,
  body,
  place: { target: 'statement', key: 'S1', field: 'text', audience: 'clinician' } as const,
})

describe('people are told, in the transaction of the cause', () => {
  it('of a submission, a review, a seat and changes that are requested', async () => {
    const { author, editor, reviewers, methodologist, patientRepresentative } = on.board
    const version = await open()
    expect(await told(version, 'version-submitted')).toEqual([editor])
    expect(await told(version, 'review-started')).toEqual([author])
    expect(await told(version, 'seat-assigned')).toEqual(
      sorted(...reviewers, methodologist, patientRepresentative),
    )
    await on.vote(reviewers[0], version, 'reviewer')
    await requestChanges(await on.as(editor), { versionId: version.id, lock: version.lock, reason: 'More.' })
    expect(await told(version, 'changes-requested')).toEqual(sorted(author, reviewers[0]))
    expect(await told(version, 'seat-taken-back')).toEqual([])
    const now = await on.now(version)
    await saveDraft(await on.as(author), {
      versionId: now.id,
      lock: now.lock,
      content: wholeContent({ title: 'Edited' }),
    })
    expect(await told(version, 'vote-voided')).toEqual([reviewers[0]])
  })

  it('of an approval and a withdrawal, and of the review that it asks for', async () => {
    const { author, editor, reviewers, methodologist, patientRepresentative, chair } = on.board
    const version = await open()
    await on.quorum(version)
    const approved = await on.approve(await on.now(version))
    const people = sorted(author, ...reviewers, methodologist, patientRepresentative)
    expect(await told(version, 'version-approved')).toEqual(people)
    await withdrawVersion(await on.as(chair), {
      versionId: approved.id,
      lock: approved.lock,
      reason: 'Unsafe.',
      token: await on.token(chair, approved, 'withdrawn'),
    })
    expect(await told(version, 'version-withdrawn')).toEqual(people)
    expect(await told(version, 'review-task')).toEqual([editor])
  })

  it('of an objection, of threads, replies and mentions; never of what they do themselves', async () => {
    const { author, editor, reviewers, methodologist, chair } = on.board
    const version = await open()
    await makeVote(
      on.api.test,
      reviewers[0],
      { ...version, versionId: version.id },
      {
        seat: 'reviewer',
        choice: 'object',
        reason: 'No.',
      },
    )
    expect(await told(version, 'objection-raised')).toEqual(sorted(author, editor, chair))
    const opened = await openThread(
      await on.as(methodologist),
      thread(version, 'Why, @Rita Reviewer?', 'blocking'),
    )
    expect(await told(version, 'mentioned')).toEqual([reviewers[0]])
    expect(await told(version, 'blocking-thread')).toEqual(sorted(author, editor))
    await replyToThread(await on.as(reviewers[0]), { threadId: opened.id, body: 'Because.' })
    await replyToThread(await on.as(author), { threadId: opened.id, body: 'I see, @Mina Methodologist.' })
    expect(await told(version, 'thread-reply')).toEqual(sorted(methodologist, reviewers[0]))
    expect(await told(version, 'mentioned')).toEqual(sorted(reviewers[0], methodologist))
  })

  it('of a seat that an editor takes back, not of one they give back', async () => {
    const [rita, ravi] = on.board.reviewers
    const version = await open()
    await releaseSeat(await on.as(ravi), { versionId: version.id })
    await releaseSeat(await on.as(on.board.editor), {
      versionId: version.id,
      assigneeId: rita,
      reason: 'Leave.',
    })
    expect(await told(version, 'seat-taken-back')).toEqual([rita])
    const [notice] = (await myNotices(await on.as(rita), {})).edges
    expect(notice?.node).toMatchObject({
      kind: 'seat-taken-back',
      detail: { reason: 'Leave.', seat: 'reviewer' },
    })
    await assignSeat(await on.as(on.board.editor), {
      versionId: version.id,
      seat: 'reviewer',
      assigneeId: ravi,
    })
  })

  it('of a schedule that a gate cancelled, and not of one they cancel themselves', async () => {
    const { chair, reviewers } = on.board
    const version = await open()
    await on.quorum(version)
    const at = { ...version, versionId: version.id }
    const byHand = await makeSchedule(on.api.test, chair, at, new Date(Date.now() + 60_000))
    await cancelScheduledApproval(await on.as(chair), { scheduleId: byHand, reason: 'Later.' })
    expect(await told(version, 'schedule-cancelled')).toEqual([])
    await makeSchedule(on.api.test, chair, at, new Date(Date.now() + 1_500))
    await makeVote(on.api.test, reviewers[0], at, { seat: 'reviewer', choice: 'object', reason: 'No.' })
    await new Promise((resolve) => setTimeout(resolve, 1_600))
    await activateDueApprovals(on.api.ctx({ kind: 'system', name: 'schedule' }))
    expect(await told(version, 'schedule-cancelled')).toEqual([chair])
  })

  it('of nothing that did not happen', async () => {
    const version = await draft()
    const before = await on.api.test.sql(`SELECT FROM notice`)
    const refused = startReview(await on.as(on.board.editor), { versionId: version.id, lock: version.lock })
    await expect(refused).rejects.toMatchObject({ code: 'ILLEGAL_MOVE' })
    await expect(
      makeMove(on.api.test, on.board.author, { ...version, versionId: version.id }, { move: 'SUBMIT' }),
    ).rejects.toThrow()
    expect(await on.api.test.sql(`SELECT FROM notice`)).toHaveLength(before.length)
  })
})

describe('time', () => {
  it('reminds of votes two days ahead and once they are overdue, each person once', async () => {
    const { editor, reviewers, methodologist, patientRepresentative } = on.board
    const version = await open()
    await on.vote(reviewers[0], version, 'reviewer')
    const at = (days: number) => ({
      ...system(),
      clock: { now: () => new Date(Date.now() + days * 86_400_000) },
    })
    const waiting = sorted(reviewers[1], methodologist, patientRepresentative)
    await remindOfDue(at(11))
    expect(await told(version, 'votes-due-soon')).toEqual([])
    await Promise.all([remindOfDue(at(12)), remindOfDue(at(12)), remindOfDue(at(13))])
    await remindOfDue(at(13))
    expect(await told(version, 'votes-due-soon')).toEqual(waiting)
    await remindOfDue(at(15))
    expect(await told(version, 'votes-overdue')).toEqual(sorted(...waiting, editor))
    expect(await remindOfDue(at(15))).toBe(0)
  })

  it('reminds of a review 90, 60 and 30 days ahead, and once it is overdue', async () => {
    const version = await open()
    await on.quorum(version)
    await on.approve(await on.now(version))
    const atDay = (days: number) => ({
      ...system(),
      clock: { now: () => new Date(Date.now() + days * 86_400_000) },
    })
    const within = async () =>
      (
        await on.api.test.sql<{ within: number }>(
          `SELECT (detail ->> 'within')::int AS within FROM notice
           WHERE version_id = $1 AND kind = 'review-due' AND person_id = $2 ORDER BY at`,
          [version.id, on.board.author],
        )
      ).map((row) => row.within)
    for (const days of [200, 276, 290, 310, 340, 366, 400]) await remindOfDue(atDay(days))
    expect(await within()).toEqual([90, 60, 30, 0])
  })
})

describe('the inbox', () => {
  it('is one’s own, paged, and marked as read', async () => {
    const { editor, author } = on.board
    const ctx = await on.as(editor)
    const all = await myNotices(ctx, { first: 100 })
    expect(all.edges.length).toBeGreaterThan(3)
    const first = await myNotices(ctx, { first: 2 })
    const next = await myNotices(ctx, { first: 2, after: first.edges[1]?.cursor })
    expect([...first.edges, ...next.edges]).toEqual(all.edges.slice(0, 4))
    const foreign = (await myNotices(await on.as(author), { first: 1 })).edges[0]?.node.id ?? ''
    const own = all.edges[0]?.node.id ?? ''
    expect(await markNoticesRead(ctx, [own, foreign, 'none'])).toBe(all.totalCount - 1)
    expect(
      (await myNotices(ctx, { unread: true, first: 100 })).edges.map(({ node }) => node.id),
    ).not.toContain(own)
    expect((await myNotices(await on.as(author), { first: 1, unread: true })).edges[0]?.node.id).toBe(foreign)
    expect(await markNoticesRead(ctx, null)).toBe(0)
    await expect(myNotices(ctx, { after: 'x' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
  })

  it('says in words what happened, and is told of live', async () => {
    const { chair, methodologist } = on.board
    const ctx = await on.as(chair)
    await markNoticesRead(ctx, null)
    const closed = new AbortController()
    const watching = { actorNow: async () => ctx.actor, closed: closed.signal, checkEvery: 60_000 }
    const events = (await watchNotices(ctx, watching))[Symbol.asyncIterator]()
    expect((await events.next()).value).toBe(0)
    const version = await open()
    await makeThread(on.api.test, methodologist, { ...version, versionId: version.id })
    await openThread(await on.as(methodologist), thread(version, 'What says @Chloe Chair?'))
    for (let value = 0; value !== 1; ) value = (await events.next()).value ?? 0
    closed.abort()
    const { data } = await on.api.run(
      ctx.actor,
      `{ notices(unread: true, first: 5) { totalCount edges { node { kind sentence view versionId threadId actor { name } } } } }`,
    )
    expect(data.notices).toMatchObject({
      totalCount: 1,
      edges: [
        {
          node: {
            kind: 'mentioned',
            sentence: `Mina Methodologist mentioned you in a thread on ${version.title}, version 1.`,
            view: 'comments',
            versionId: version.id,
          },
        },
      ],
    })
  })
})

describe('e-mail', () => {
  const publicUrl = 'https://board.example.org'

  it('is sent once per notice, however many processes send', async () => {
    await on.api.test.sql(`UPDATE notice SET mailed_at = now() WHERE mailed_at IS NULL`)
    const version = await open()
    const sent: Mail[] = []
    const send = async (mail: Mail) => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      sent.push(mail)
    }
    const worker = async () => {
      while ((await mailNextNotice(system(), send, publicUrl)) !== undefined) {}
    }
    await Promise.all([worker(), worker(), worker()])
    const due = await on.api.test.sql(`SELECT FROM notice WHERE version_id = $1`, [version.id])
    expect(sent).toHaveLength(due.length)
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(due.length)
    const editor = sent.find(({ subject }) => subject.includes('submitted'))
    expect(editor?.text).toContain(`${publicUrl}/board/versions/${version.id}?view=text`)
    expect((await on.api.audited('notice.mail')).length).toBe(due.length)
  })

  it('is tried again with the same message id, and given up after eight tries', async () => {
    await on.api.test.sql(`UPDATE notice SET mailed_at = now() WHERE mailed_at IS NULL`)
    const version = await draft()
    await on.submit(version)
    const tried: string[] = []
    const fail = async ({ messageId }: Mail) => {
      tried.push(messageId)
      throw new Error('No.')
    }
    const outcomes: boolean[] = []
    for (let tries = 0; tries < 9; tries += 1) {
      await on.api.test.sql(`UPDATE notice SET mail_after = now() WHERE mailed_at IS NULL`)
      const mailed = await mailNextNotice(system(), fail, publicUrl)
      if (mailed !== undefined) outcomes.push(mailed.dead)
    }
    expect(outcomes).toEqual([...Array(7).fill(false), true])
    expect(new Set(tried).size).toBe(1)
    expect(await on.api.test.sql(`SELECT dead_mail_count() AS dead`)).toEqual([{ dead: 1 }])
  })

  it('is for the installation alone to send', async () => {
    const ctx = await on.as(on.board.editor)
    const sent = mailNextNotice(ctx, async () => {}, publicUrl)
    await expect(sent).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
    await expect(remindOfDue(ctx)).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
  })
})
