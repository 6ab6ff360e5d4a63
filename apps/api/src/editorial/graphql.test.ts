import { checkIds } from '@guideboard/content'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../platform/actor.ts'
import { anonymous } from '../test-kit.ts'
import { type BoardApi, boardApi, wholeContent } from './board.test-kit.ts'
import type { Version } from './version.ts'

let on: BoardApi
let author: Actor
let editor: Actor
let chair: Actor
let reviewer: Actor

beforeAll(async () => {
  on = await boardApi()
  author = await on.api.actorOf(on.board.author)
  editor = await on.api.actorOf(on.board.editor)
  chair = await on.api.actorOf(on.board.chair)
  reviewer = await on.api.actorOf(on.board.reviewers[0])
})
afterAll(() => on?.api.close())

const changed = `__typename
  ... on ChangedVersion { version { id state number lock contentHash articleId } }
  ... on Refused { code path reasons { code message path fix } }
  ... on Conflict { message currentLock }`

async function mutate(actor: Actor, verb: string, inputType: string, input: object) {
  const document = `mutation ($input: ${inputType}!) { ${verb}(input: $input) { ${changed} } }`
  const { data, errors } = await on.api.run(actor, document, { input })
  return { result: data?.[verb], errors }
}
const move = (actor: Actor, verb: string, version: Version, more: object = {}) =>
  mutate(actor, verb, verb === 'startReview' ? 'StartReviewInput' : 'MoveInput', {
    versionId: version.id,
    lock: version.lock,
    ...more,
  })
const create = async (slug: string): Promise<Version> => {
  const { result, errors } = await mutate(author, 'createArticle', 'CreateArticleInput', {
    slug,
    content: wholeContent({ title: slug }),
  })
  expect(errors).toBeUndefined()
  expect(result).toMatchObject({
    __typename: 'ChangedVersion',
    version: { state: 'DRAFT', number: 1, lock: 1 },
  })
  return result.version
}
const done = (state: string) => ({ __typename: 'ChangedVersion', version: { state } })

describe('the mutations', () => {
  it('walk a version, answering each refusal as a value', async () => {
    let version = await create('walks')
    const { result: saved } = await mutate(author, 'saveDraft', 'SaveDraftInput', {
      versionId: version.id,
      lock: 1,
      content: wholeContent({ title: 'Walks far' }),
    })
    expect(saved).toMatchObject(done('DRAFT'))
    const { result: late } = await mutate(author, 'saveDraft', 'SaveDraftInput', {
      versionId: version.id,
      lock: 1,
      content: wholeContent(),
    })
    expect(late).toMatchObject({ __typename: 'Conflict', currentLock: 2 })
    version = saved.version

    const unsigned = await move(author, 'submitVersion', version)
    expect(unsigned.result).toMatchObject({
      __typename: 'Refused',
      code: 'SIGNATURE_REQUIRED',
      path: '/token',
    })
    const submit = async () => {
      const { result } = await move(author, 'submitVersion', version, {
        token: await on.token(on.board.author, version, 'authored'),
      })
      expect(result).toMatchObject(done('SUBMITTED'))
      version = result.version
    }
    await submit()
    expect((await move(reviewer, 'recallVersion', version)).result).toMatchObject({ code: 'ROLE_REQUIRED' })
    const recalled = await move(author, 'recallVersion', version)
    expect(recalled.result).toMatchObject(done('DRAFT'))
    version = recalled.result.version
    await submit()

    expect((await move(author, 'startReview', version)).result).toMatchObject({
      __typename: 'Refused',
      code: 'ROLE_REQUIRED',
    })
    const started = await move(editor, 'startReview', version)
    expect(started.result).toMatchObject(done('UNDER_REVIEW'))
    version = started.result.version

    expect((await move(editor, 'requestChanges', version)).result).toMatchObject({
      code: 'REASON_REQUIRED',
      path: '/reason',
    })
    const vote = async (choice: string) =>
      mutate(reviewer, 'castVote', 'CastVoteInput', {
        versionId: version.id,
        lock: version.lock,
        choice,
        seat: 'REVIEWER',
        token: await on.token(on.board.reviewers[0], version, 'reviewed'),
      })
    expect((await vote('OBJECT')).result).toMatchObject({ code: 'REASON_REQUIRED' })
    expect((await vote('APPROVE')).result).toMatchObject({ code: 'INTERESTS_NOT_CLEAR' })
    for (const person of [on.board.reviewers[0], on.board.chair]) await on.declareNone(person, version)
    expect((await vote('APPROVE')).result).toMatchObject(done('UNDER_REVIEW'))

    const approve = async () =>
      mutate(chair, 'approveVersion', 'ApproveInput', {
        versionId: version.id,
        lock: version.lock,
        token: await on.token(on.board.chair, version, 'approved'),
      })
    const early = await approve()
    expect(early.result).toMatchObject({ __typename: 'Refused', code: 'QUORUM_NOT_MET' })
    await on.quorum(version)
    const approved = await approve()
    expect(approved.result).toMatchObject(done('APPROVED'))
    version = approved.result.version

    const revised = await mutate(author, 'reviseArticle', 'ReviseArticleInput', {
      articleId: version.articleId,
    })
    expect(revised.result).toMatchObject({ version: { state: 'DRAFT', number: 2 } })
    const foreign = await mutate(author, 'reviseArticle', 'ReviseArticleInput', {
      articleId: version.articleId,
      fromVersionId: on.board.author,
    })
    expect(foreign.result).toMatchObject({ __typename: 'Refused', path: '/fromVersionId' })

    const withdrawal = { reason: 'Unsafe.', token: await on.token(on.board.chair, version, 'withdrawn') }
    expect((await move(author, 'withdrawVersion', version, withdrawal)).result).toMatchObject({
      code: 'ROLE_REQUIRED',
    })
    expect((await move(chair, 'withdrawVersion', version, withdrawal)).result).toMatchObject(
      done('WITHDRAWN'),
    )
  })

  it('send changes back', async () => {
    const version = await on.underReview(await create('sent-back'))
    const { result } = await move(editor, 'requestChanges', version, { reason: 'Mend it.' })
    expect(result).toMatchObject(done('CHANGES_REQUESTED'))
  })

  it('refuse a broken document with the path of each fault', async () => {
    const { result } = await mutate(author, 'createArticle', 'CreateArticleInput', {
      slug: 'broken',
      content: { title: 7 },
    })
    expect(result).toMatchObject({ __typename: 'Refused', code: 'BAD_USER_INPUT' })
    expect(result.reasons).toContainEqual(
      expect.objectContaining({ path: '/content/title', fix: expect.any(String) }),
    )
  })

  it('are for people who signed in', async () => {
    const version = await create('signed-in-only')
    const { result, errors } = await move(anonymous, 'startReview', version)
    expect(result ?? null).toBeNull()
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' })
  })
})

const wholeVersion = `query ($id: ID!) { articleVersion(id: $id) {
  id slug number state title question round content basedOn { number } updatedAt submittedAt underReviewAt approvedAt
  contributors { name } events { seq move from to at actor reason contentHash }
  votes { voter { name } choice seat reason round at counts whyNot }
  checks { checkId status findings { message path statementKey severity fix } ranAt }
  moves { move allowed needsReason needsSignature unmet { code message } }
  seats { role needed filledBy { name } }
  rendered(audience: RESEARCHER) { title banner page reviewStatus audience fallback sections { statements { text fallbackFrom } } }
} }`

describe('articleVersion', () => {
  it('shows a version under review whole, with every gate of the viewer’s moves', async () => {
    const version = await on.underReview(await create('gates'))
    await on.vote(on.board.reviewers[0], version, 'reviewer')
    const { data, errors } = await on.api.run(chair, wholeVersion, { id: version.id })
    expect(errors).toBeUndefined()
    const shown = data.articleVersion
    expect(shown).toMatchObject({
      slug: 'gates',
      state: 'UNDER_REVIEW',
      round: 1,
      basedOn: null,
      content: { schema: 'article/1', title: 'gates' },
      contributors: [{ name: 'Ana Author' }],
      votes: [
        { voter: { name: 'Rita Reviewer' }, choice: 'APPROVE', seat: 'REVIEWER', counts: true, whyNot: null },
      ],
      seats: [
        { role: 'REVIEWER', needed: 2, filledBy: [{ name: 'Rita Reviewer' }] },
        { role: 'METHODOLOGIST', needed: 1, filledBy: [] },
        { role: 'PATIENT_REPRESENTATIVE', needed: 1, filledBy: [] },
      ],
      rendered: {
        title: 'gates',
        banner: 'Educational purpose only. Pending human review.',
        page: 'TEXT',
        reviewStatus: 'UNDER_REVIEW',
        fallback: true,
        sections: [{ statements: [{ text: 'Walking helps.', fallbackFrom: 'RESEARCHER' }] }],
      },
    })
    expect(shown.events.map((event: { move: string | null }) => event.move)).toEqual([
      null,
      'SUBMIT',
      'START_REVIEW',
    ])
    expect(
      shown.checks.map((check: { checkId: string; status: string }) => [check.checkId, check.status]),
    ).toEqual(checkIds.map((id) => [id, id === 'citation-integrity' ? 'WARN' : 'PASS']))
    const moves = Object.fromEntries(shown.moves.map((option: { move: string }) => [option.move, option]))
    expect(moves.APPROVE).toMatchObject({ allowed: false, needsSignature: true, needsReason: false })
    expect(moves.APPROVE.unmet).toEqual([
      { code: 'QUORUM_NOT_MET', message: '1 of 2 seats for the role reviewer are filled.' },
      { code: 'QUORUM_NOT_MET', message: '0 of 1 seats for the role methodologist are filled.' },
      { code: 'QUORUM_NOT_MET', message: '0 of 1 seats for the role patient-representative are filled.' },
      { code: 'QUORUM_NOT_MET', message: expect.stringContaining('Two people') },
    ])
    expect(moves.REQUEST_CHANGES).toMatchObject({
      allowed: false,
      needsReason: true,
      unmet: [{ code: 'ROLE_REQUIRED' }],
    })
  })

  it('is nothing for an unknown id, and refused to readers', async () => {
    const unknown = await on.api.run(chair, wholeVersion, { id: on.board.chair })
    expect(unknown).toMatchObject({ data: { articleVersion: null } })
    const version = await create('not-for-readers')
    const refused = await on.api.run(anonymous, wholeVersion, { id: version.id })
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(JSON.stringify(refused)).not.toContain('not-for-readers')
  })
})

describe('reviewQueue', () => {
  it('lists the versions of the states asked for, the ended ones only by name', async () => {
    const gone = await create('given-up')
    await move(editor, 'withdrawVersion', gone, { reason: 'Double.' })
    const kept = await create('kept')
    const ids = async (states?: readonly string[]) => {
      const { data } = await on.api.run(
        reviewer,
        'query ($states: [VersionState!]) { reviewQueue(states: $states) { edges { node { id state } } } }',
        { states },
      )
      return data.reviewQueue.edges.map(({ node }: { node: { id: string } }) => node.id)
    }
    expect(await ids()).toContain(kept.id)
    expect(await ids()).not.toContain(gone.id)
    expect(await ids(['WITHDRAWN'])).toContain(gone.id)
    expect(await ids(['WITHDRAWN'])).not.toContain(kept.id)
  })

  it('is refused to readers', async () => {
    const { errors } = await on.api.run(anonymous, '{ reviewQueue { totalCount } }')
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' })
  })
})
