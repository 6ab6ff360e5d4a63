import { getNamedType, isObjectType, isUnionType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BoardApi, boardApi, wholeContent } from '../editorial/board.test-kit.ts'
import { createArticle } from '../editorial/create-article.ts'
import type { Version } from '../editorial/version.ts'
import type { Actor } from '../platform/actor.ts'
import { schema } from '../schema.ts'
import { anonymous } from '../test-kit.ts'

let on: BoardApi
let author: Actor
let reviewer: Actor

beforeAll(async () => {
  on = await boardApi()
  author = await on.api.actorOf(on.board.author)
  reviewer = await on.api.actorOf(on.board.reviewers[0])
})
afterAll(() => on?.api.close())

const draft = async (slug: string): Promise<Version> =>
  createArticle(await on.as(on.board.author), { slug, content: wholeContent({ title: slug }) })
const ask = async (actor: Actor, document: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await on.api.run(actor, document, variables)
  expect(errors).toBeUndefined()
  return data
}
const wholeThread = `id versionId versionNumber kind body openedAt resolvedAt whyNotResolve
  anchor { target key field audience quote contentHash savedAt state start end path }
  mentions { name } openedBy { name } resolvedBy { name }
  entries { id kind body writtenAt writtenBy { name } mentions { name } }`
const wholeSuggestion = `id versionId versionNumber statementKey field audience contentHash base current replacement reason
  suggestedAt status decidedAt decision suggestedBy { name } decidedBy { name } unmet { code message }`

const openThread = async (version: Version, body: string, more: object = {}) =>
  (
    await ask(
      reviewer,
      `mutation ($input: OpenThreadInput!) { openThread(input: $input) { __typename ... on ChangedThread { thread { ${wholeThread} } } ... on Refused { code path } } }`,
      {
        input: {
          versionId: version.id,
          contentHash: version.contentHash,
          kind: 'QUESTION',
          target: 'STATEMENT',
          key: 'S1',
          selection: { start: 0, end: 7 },
          body,
          ...more,
        },
      },
    )
  ).openThread

describe('threads', () => {
  it('are opened, answered, resolved and reopened, and stand at their version', async () => {
    const version = await draft('asked')
    const { thread } = await openThread(version, 'How far, @Ana Author?')
    expect(thread).toMatchObject({
      kind: 'QUESTION',
      anchor: {
        target: 'STATEMENT',
        key: 'S1',
        field: 'text',
        audience: 'CLINICIAN',
        quote: 'Walking',
        state: 'EXACT',
        start: 0,
        end: 7,
        path: null,
      },
      mentions: [{ name: 'Ana Author' }],
      whyNotResolve: null,
    })
    const turn = async (actor: Actor, verb: string, type: string, input: object) =>
      (
        await ask(
          actor,
          `mutation ($input: ${type}!) { ${verb}(input: $input) { __typename ... on ChangedThread { thread { ${wholeThread} } } ... on Refused { code path } } }`,
          { input: { threadId: thread.id, ...input } },
        )
      )[verb]
    await turn(author, 'replyToThread', 'ReplyToThreadInput', { body: 'A mile.' })
    expect(await turn(author, 'resolveThread', 'TurnThreadInput', {})).toEqual({
      __typename: 'Refused',
      code: 'REASON_REQUIRED',
      path: '/reason',
    })
    await turn(author, 'resolveThread', 'TurnThreadInput', { reason: 'Said.' })
    await turn(reviewer, 'reopenThread', 'TurnThreadInput', { reason: 'Where?' })
    const { articleVersion, boardPeople } = await ask(
      author,
      `query ($id: ID!) { articleVersion(id: $id) { threads { ${wholeThread} } } boardPeople { id name } }`,
      { id: version.id },
    )
    expect(articleVersion.threads[0].entries).toMatchObject([
      { kind: 'REPLY', body: 'A mile.' },
      { kind: 'RESOLVED', body: 'Said.', writtenBy: { name: 'Ana Author' } },
      { kind: 'REOPENED', body: 'Where?' },
    ])
    expect(boardPeople.map(({ name }: { name: string }) => name)).toContain('Rita Reviewer')
  })

  it('on a field that is none are refused with the place', async () => {
    expect(await openThread(await draft('no-field'), 'x', { field: 'mood' })).toEqual({
      __typename: 'Refused',
      code: 'BAD_USER_INPUT',
      path: '/field',
    })
  })
})

it('suggestions are made, merged, accepted and declined', async () => {
  const version = await draft('suggested')
  const node = (text: string) => [{ text }, { cite: 'walk', locator: 'p. 3' }]
  const suggest = async (text: string) =>
    (
      await ask(
        reviewer,
        `mutation ($input: SuggestEditInput!) { suggestEdit(input: $input) { ... on ChangedSuggestion { suggestion { ${wholeSuggestion} } } } }`,
        {
          input: {
            versionId: version.id,
            contentHash: version.contentHash,
            statementKey: 'S1',
            field: 'TEXT',
            replacement: node(text),
          },
        },
      )
    ).suggestEdit.suggestion
  const [first, second, third] = [
    await suggest('Walking helps much. '),
    await suggest('Running helps. '),
    await suggest('Go. '),
  ]
  expect(first).toMatchObject({
    field: 'TEXT',
    audience: 'CLINICIAN',
    status: 'OPEN',
    base: node('Walking helps. '),
    unmet: [{ code: 'ROLE_REQUIRED' }],
  })
  const accept = async (suggestionId: string, lock: number, merged?: unknown) =>
    (
      await ask(
        author,
        `mutation ($input: AcceptSuggestionInput!) { acceptSuggestion(input: $input) { __typename
          ... on ChangedVersion { version { lock } } ... on Conflict { currentLock } ... on Refused { code }
          ... on SuggestionMerge { base current suggested merged suggestion { status } version { lock } } } }`,
        { input: { suggestionId, versionId: version.id, lock, merged } },
      )
    ).acceptSuggestion
  expect(await accept(first.id, 1)).toEqual({ __typename: 'ChangedVersion', version: { lock: 2 } })
  expect(await accept(second.id, 1)).toEqual({ __typename: 'Conflict', currentLock: 2 })
  expect(await accept(second.id, 2)).toEqual({
    __typename: 'SuggestionMerge',
    base: node('Walking helps. '),
    current: node('Walking helps much. '),
    suggested: node('Running helps. '),
    merged: node('Running helps much. '),
    suggestion: { status: 'STALE' },
    version: { lock: 2 },
  })
  expect(await accept(second.id, 2, node('Running helps much. '))).toMatchObject({ version: { lock: 3 } })
  const declined = await ask(
    author,
    `mutation ($input: DeclineSuggestionInput!) { declineSuggestion(input: $input) { ... on ChangedSuggestion { suggestion { status decision } } } }`,
    { input: { suggestionId: third.id, reason: 'Too short.' } },
  )
  expect(declined.declineSuggestion).toEqual({ suggestion: { status: 'DECLINED', decision: 'Too short.' } })
  const { articleVersion } = await ask(
    author,
    `query ($id: ID!) { articleVersion(id: $id) { suggestions { ${wholeSuggestion} } } }`,
    { id: version.id },
  )
  expect(articleVersion.suggestions.map(({ status }: { status: string }) => status)).toEqual([
    'ACCEPTED',
    'ACCEPTED',
    'DECLINED',
  ])
})

describe('readers', () => {
  const boards = ['Thread', 'ThreadEntry', 'Anchor', 'Suggestion', 'SuggestionMerge', 'ArticleVersion']

  it('reach no thread and no suggestion by any path of fields', () => {
    const query = schema.getQueryType()?.getFields() ?? {}
    const reached = new Set<string>()
    const walk = (type: unknown) => {
      if (isUnionType(type)) for (const member of type.getTypes()) walk(member)
      if (!isObjectType(type) || reached.has(type.name)) return
      reached.add(type.name)
      for (const field of Object.values(type.getFields())) walk(getNamedType(field.type))
    }
    for (const name of ['articles', 'article', 'evaluate', 'installation'])
      walk(query[name] && getNamedType(query[name].type))
    expect([...reached]).toContain('Article')
    expect(boards.filter((name) => reached.has(name))).toEqual([])
  })

  it('of a version in review find no word of them', async () => {
    const version = await on.underReview(await draft('in-the-open'))
    const { thread } = await openThread(version, 'Zanzibar')
    expect(thread.body).toBe('Zanzibar')
    const shown = JSON.stringify(
      await ask(
        anonymous,
        `{ article(slug: "in-the-open") { title changeNote disclaimer limits notices sections { title statements { key text } } signatories { name } } }`,
      ),
    )
    expect(shown).toContain('in-the-open')
    expect(shown).not.toContain('Zanzibar')
    const refused = await on.api.run(
      anonymous,
      'query ($id: ID!) { articleVersion(id: $id) { threads { body } } }',
      { id: version.id },
    )
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(JSON.stringify(refused)).not.toContain('Zanzibar')
  })
})
