import { makeBoardMember } from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../platform/actor.ts'
import { type BoardApi, boardApi, wholeContent } from '../board.test-kit.ts'
import { createArticle } from '../create-article.ts'
import { declareInterests } from '../declare-interests.ts'
import { judgeInterests } from '../judge-interests.ts'
import { startReview } from '../start-review.ts'
import type { Version } from '../version.ts'
import { assignSeat } from './assign-seat.ts'
import { assignees } from './assignees.ts'
import { claimSeat } from './claim-seat.ts'
import { releaseSeat } from './release-seat.ts'
import { setVotesDue } from './set-votes-due.ts'

let on: BoardApi
beforeAll(async () => {
  on = await boardApi()
})
afterAll(() => on?.api.close())

let made = 0
async function submitted(title = `Seats ${made}`): Promise<Version> {
  made += 1
  const draft = await createArticle(await on.as(on.board.author), {
    slug: `seats-${made}`,
    content: wholeContent({ title }),
  })
  return on.submit(draft)
}
const start = async (version: Version, given: Partial<Parameters<typeof startReview>[1]> = {}) =>
  startReview(await on.as(on.board.editor), { versionId: version.id, lock: version.lock, ...given })
/** Under review, with nobody asked yet. */
const open = async () => start(await submitted(), { assign: [] })

const asked = async (version: Version) => {
  const rows = await on.api.test.sql<{ seat: string; person_id: string }>(
    `SELECT seat, person_id FROM seat_assignment WHERE version_id = $1 AND ended_at IS NULL ORDER BY seat, person_id`,
    [version.id],
  )
  return rows.map(({ seat, person_id }) => `${seat} ${person_id}`)
}
const everybody = () => {
  const { reviewers, methodologist, patientRepresentative } = on.board
  return [
    `methodologist ${methodologist}`,
    `patient-representative ${patientRepresentative}`,
    ...[...reviewers].sort().map((id) => `reviewer ${id}`),
  ]
}
const tie = (product: string) => [
  {
    organization: 'Some Company',
    product,
    kind: 'shares' as const,
    amountBand: 'none' as const,
    from: '2025-01',
  },
]
const queried = async (actor: Actor, version: Version) =>
  (
    await on.api.run(
      actor,
      `query ($id: ID!) { articleVersion(id: $id) {
         votesDueOn votesOverdue
         assignments { seat round endedAt endedReason person { id } assignedBy { id } }
         claims { seat allowed unmet { code message } } } }`,
      { id: version.id },
    )
  ).data.articleVersion

describe('starting a review', () => {
  it('asks the people with the least to do, and says until when', async () => {
    const version = await start(await submitted())
    expect(await asked(version)).toEqual(everybody())
    const shown = await queried((await on.as(on.board.editor)).actor, version)
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    expect(shown).toMatchObject({ votesDueOn: inDays(14), votesOverdue: false })
    expect(shown.assignments).toHaveLength(4)
    expect(await on.api.audited('seat.assign')).toHaveLength(4)
    expect((await on.api.audited('review.set-deadline')).at(-1)).toMatchObject({
      entity: `version:${version.id}`,
      payload: JSON.stringify({ dueOn: inDays(14), round: 1 }),
    })
  })

  it('passes over whoever has an interest that matches, declared for whatever version', async () => {
    const [rita, ravi] = on.board.reviewers
    const elsewhere = await submitted()
    await declareInterests(await on.as(rita), { versionId: elsewhere.id, entries: tie('Gabapentin') })
    const version = await start(await submitted('Gabapentin for backs'))
    expect(await asked(version)).toEqual(everybody().filter((line) => line !== `reviewer ${rita}`))
    const named = start(await submitted('Gabapentin again'), {
      assign: [
        { seat: 'reviewer', assigneeId: ravi },
        { seat: 'reviewer', assigneeId: rita },
      ],
    })
    await expect(named).rejects.toMatchObject({
      code: 'ASSIGNEE_NOT_CLEAR',
      message: expect.stringContaining('"Gabapentin" in the title'),
    })
    await declareInterests(await on.as(rita), { versionId: elsewhere.id, entries: [] })
  })

  it('asks exactly those who are named, by the day that is given', async () => {
    const assigneeId = on.board.reviewers[0]
    const version = await start(await submitted(), {
      votesDueOn: '2027-01-15',
      assign: [{ seat: 'reviewer', assigneeId }],
    })
    expect(await asked(version)).toEqual([`reviewer ${assigneeId}`])
    expect(await queried((await on.as(assigneeId)).actor, version)).toMatchObject({
      votesDueOn: '2027-01-15',
    })
    await expect(start(await submitted(), { votesDueOn: '2020-01-15' })).rejects.toMatchObject({
      code: 'DEADLINE_OUT_OF_RANGE',
    })
    await expect(start(await submitted(), { votesDueOn: 'soon' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    })
  })
})

describe('a seat', () => {
  it('is claimed by somebody of its role, and given back', async () => {
    const version = await open()
    const ctx = await on.as(on.board.methodologist)
    expect((await queried(ctx.actor, version)).claims).toEqual([
      { seat: 'METHODOLOGIST', allowed: true, unmet: [] },
    ])
    await claimSeat(ctx, { versionId: version.id, seat: 'methodologist' })
    expect((await queried(ctx.actor, version)).claims).toMatchObject([
      { allowed: false, unmet: [{ code: 'SEAT_NOT_OPEN' }, { code: 'SEAT_NOT_OPEN' }] },
    ])
    await expect(claimSeat(ctx, { versionId: version.id, seat: 'methodologist' })).rejects.toMatchObject({
      code: 'SEAT_NOT_OPEN',
    })
    await releaseSeat(ctx, { versionId: version.id })
    expect(await asked(version)).toEqual([])
    await expect(releaseSeat(ctx, { versionId: version.id })).rejects.toMatchObject({ code: 'NOT_ASSIGNED' })
    expect((await on.api.audited('seat.claim')).at(-1)).toMatchObject({
      actor: `person:${on.board.methodologist}`,
      entity: `version:${version.id}`,
    })
    expect((await on.api.audited('seat.release')).at(-1)).toMatchObject({ entity: `version:${version.id}` })
  })

  it('is not for another role, nor for whoever wrote the version', async () => {
    const version = await open()
    const chair = await on.as(on.board.chair)
    await expect(claimSeat(chair, { versionId: version.id, seat: 'reviewer' })).rejects.toMatchObject({
      code: 'ROLE_REQUIRED',
    })
    await expect(claimSeat(chair, { versionId: version.id, seat: 'chair' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    })
    await on.api.test.sql(`INSERT INTO board_grant (person_id, role) VALUES ($1, 'reviewer')`, [
      on.board.author,
    ])
    const author = await on.as(on.board.author)
    expect((await queried(author.actor, version)).claims).toMatchObject([
      { allowed: false, unmet: [{ code: 'ASSIGNEE_NOT_CLEAR' }] },
    ])
    await expect(claimSeat(author, { versionId: version.id, seat: 'reviewer' })).rejects.toMatchObject({
      code: 'ASSIGNEE_NOT_CLEAR',
    })
    await on.api.test.sql(
      `UPDATE board_grant SET ends_at = now() WHERE person_id = $1 AND role = 'reviewer'`,
      [on.board.author],
    )
  })

  it('passes from one person to another by an editor, who alone may', async () => {
    const version = await open()
    const [rita, ravi] = on.board.reviewers
    const editor = await on.as(on.board.editor)
    const give = { versionId: version.id, seat: 'reviewer' as const }
    await assignSeat(editor, { ...give, assigneeId: rita })
    await assignSeat(editor, { ...give, assigneeId: ravi, insteadOf: rita })
    expect(await asked(version)).toEqual([`reviewer ${ravi}`])
    const { assignments } = await queried(editor.actor, version)
    expect(assignments[0]).toMatchObject({ person: { id: rita }, endedReason: 'Given to Ravi Reviewer.' })
    await expect(assignSeat(await on.as(rita), { ...give, assigneeId: rita })).rejects.toMatchObject({
      code: 'ROLE_REQUIRED',
    })
    await expect(
      releaseSeat(await on.as(rita), { versionId: version.id, assigneeId: ravi }),
    ).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
    await releaseSeat(editor, { versionId: version.id, assigneeId: ravi, reason: 'On leave.' })
    expect((await queried(editor.actor, version)).assignments[1]).toMatchObject({ endedReason: 'On leave.' })
    const stranger = assignSeat(editor, { ...give, assigneeId: on.board.chair })
    await expect(stranger).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is lost to a match that is declared later, here or for another version', async () => {
    const reviewer = await makeBoardMember(on.api.test, 'reviewer', 'Late Reviewer')
    const seat = { seat: 'reviewer', assigneeId: reviewer } as const
    const first = await start(await submitted('Naproxen for backs'), { assign: [seat] })
    const second = await start(await submitted('Naproxen for knees'), { assign: [seat] })
    const ctx = await on.as(reviewer)
    await declareInterests(ctx, { versionId: first.id, entries: tie('Naproxen') })
    expect([await asked(first), await asked(second)]).toEqual([[], []])
    const barred = (await assignees(await on.as(on.board.editor), second.id)).find(
      ({ person }) => person.id === reviewer,
    )
    expect(barred).toMatchObject({ seats: ['reviewer'], load: 0, unmet: [{ code: 'ASSIGNEE_NOT_CLEAR' }] })

    const [declared] = await on.api.test.sql<{ id: string }>(
      `SELECT id FROM interest_declaration WHERE version_id = $1 AND person_id = $2`,
      [first.id, reviewer],
    )
    await judgeInterests(await on.as(on.board.editor), {
      declarationId: declared?.id ?? '',
      verdict: 'clear',
      reason: 'Sold long ago.',
    })
    await claimSeat(ctx, { versionId: first.id, seat: 'reviewer' })
    expect(await asked(first)).toEqual([`reviewer ${reviewer}`])
    await expect(claimSeat(ctx, { versionId: second.id, seat: 'reviewer' })).rejects.toMatchObject({
      code: 'ASSIGNEE_NOT_CLEAR',
    })
  })
})

describe('the day on which votes are due', () => {
  it('is moved by an editor', async () => {
    const version = await open()
    const editor = await on.as(on.board.editor)
    await setVotesDue(editor, { versionId: version.id, dueOn: '2027-02-01' })
    expect(await queried(editor.actor, version)).toMatchObject({ votesDueOn: '2027-02-01' })
    const late = on.api.ctx(editor.actor, { now: () => new Date('2027-02-02T00:00:00Z') })
    await expect(setVotesDue(late, { versionId: version.id, dueOn: '2020-01-01' })).rejects.toMatchObject({
      code: 'DEADLINE_OUT_OF_RANGE',
    })
    await expect(
      setVotesDue(await on.as(on.board.chair), { versionId: version.id, dueOn: '2027-02-01' }),
    ).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
  })

  it('is asked for through the API, with a refusal as a value', async () => {
    const version = await open()
    const { actor } = await on.as(on.board.editor)
    const set = async (dueOn: string) =>
      (
        await on.api.run(
          actor,
          `mutation ($input: SetVotesDueInput!) { setVotesDue(input: $input) { __typename ... on Refused { code } } }`,
          { input: { versionId: version.id, dueOn } },
        )
      ).data.setVotesDue
    expect(await set('2027-02-01')).toEqual({ __typename: 'ChangedVersion' })
    expect(await set('2020-02-01')).toEqual({ __typename: 'Refused', code: 'DEADLINE_OUT_OF_RANGE' })
  })
})
