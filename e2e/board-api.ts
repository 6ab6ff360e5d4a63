import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { demonstrationPassword } from '../apps/api/src/demonstration/people.ts'
import { articleContent } from '../packages/database/src/test-kit/article-factories.ts'

// What a journey needs and is not about, done through the API in the session of a page.

export type Content = ReturnType<typeof articleContent>
type Section = Content['sections'][number]
export type Statement = Section['statements'][number]

export interface VersionAt {
  readonly id: string
  readonly lock: number
  readonly contentHash: string
  readonly articleId: string
}

const verbs = {
  createArticle: 'CreateArticleInput',
  reviseArticle: 'ReviseArticleInput',
  saveDraft: 'SaveDraftInput',
  submitVersion: 'MoveInput',
  startReview: 'StartReviewInput',
  requestChanges: 'MoveInput',
  approveVersion: 'ApproveInput',
  castVote: 'CastVoteInput',
  declareInterests: 'DeclareInterestsInput',
} as const

async function ask<T>(page: Page, query: string, variables: object): Promise<T> {
  const url = inject('url')
  const response = await page.request.post(`${url}/graphql`, {
    headers: { origin: url },
    data: { query, variables },
    // A connection that rested too long is closed by the server: nothing of the request was read then.
    maxRetries: 1,
  })
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown }
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return data
}

/** Makes one of the board's acts; a refusal fails the journey with its reason. */
export async function act(page: Page, verb: keyof typeof verbs, input: object): Promise<VersionAt> {
  const { done } = await ask<{ done: { version?: VersionAt; message?: string } }>(
    page,
    `mutation ($input: ${verbs[verb]}!) {
      done: ${verb}(input: $input) {
        ... on ChangedVersion { version { id lock contentHash articleId } }
        ... on Refused { message }
        ... on Conflict { message }
      }
    }`,
    { input },
  )
  if (done.version === undefined) throw new Error(`${verb}: ${done.message}`)
  return done.version
}

async function current(page: Page, id: string): Promise<VersionAt> {
  const query = `query ($id: ID!) { version: articleVersion(id: $id) { id lock contentHash articleId } }`
  return (await ask<{ version: VersionAt }>(page, query, { id })).version
}

/** The same act, signed for the version as it is now. */
export async function signed(
  page: Page,
  verb: keyof typeof verbs,
  id: string,
  meaning: 'AUTHORED' | 'REVIEWED' | 'APPROVED',
  more: object = {},
): Promise<VersionAt> {
  const { lock, contentHash } = await current(page, id)
  const { confirmed } = await ask<{ confirmed: { token?: string; message?: string } }>(
    page,
    `mutation ($input: ConfirmIdentityInput!) {
      confirmed: confirmIdentity(input: $input) { ... on IdentityConfirmed { token } ... on Refused { message } }
    }`,
    { input: { versionId: id, contentHash, meaning, password: demonstrationPassword } },
  )
  if (confirmed.token === undefined) throw new Error(`${verb}: ${confirmed.message}`)
  return act(page, verb, { versionId: id, lock, token: confirmed.token, ...more })
}

/** An unsigned move of the version as it is now. */
export async function move(page: Page, verb: keyof typeof verbs, id: string, more: object = {}) {
  const { lock } = await current(page, id)
  return act(page, verb, { versionId: id, lock, ...more })
}

export const declareNone = (page: Page, versionId: string) =>
  act(page, 'declareInterests', { versionId, entries: [] })

/** A small article that passes every check, with a name nobody else has: words for clinicians and patients. */
export function smallArticle(prefix: string): { readonly slug: string; readonly content: Content } {
  const slug = `${prefix}-${randomUUID().slice(0, 8)}`
  const plain = articleContent({ title: slug, question: `How far to walk (${slug})?` })
  return { slug, content: withStatements(plain, [statement('S1', 'Walking helps.', 'Walk often.')]) }
}

export function statement(key: string, clinician: string, patient: string): Statement {
  const cite = { cite: 'walk', locator: 'p. 3' }
  return {
    key,
    text: { clinician: [{ text: `${clinician} ` }, cite], patient: [{ text: `${patient} ` }, cite] },
  }
}

export const withStatements = (content: Content, statements: readonly Statement[]): Content => ({
  ...content,
  sections: content.sections.map((section) => ({ ...section, statements })),
})
