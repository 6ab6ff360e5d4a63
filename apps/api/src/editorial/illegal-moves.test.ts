import { findMove, type Move, moves, type VersionState, versionStates } from '@guideboard/content'
import {
  articleContent,
  makeBoardGrant,
  makeBoardMember,
  makeDraft,
  walkTo,
} from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../platform/ctx.ts'
import { approveVersion } from './approve-version.ts'
import { articleVersion } from './article-version.ts'
import { type BoardApi, boardApi } from './board.test-kit.ts'
import type { MoveVersion } from './move-version.ts'
import { recallVersion } from './recall-version.ts'
import { requestChanges } from './request-changes.ts'
import { startReview } from './start-review.ts'
import { submitVersion } from './submit-version.ts'
import type { Version } from './version.ts'
import { withdrawVersion } from './withdraw-version.ts'

type Verb = (ctx: Ctx, input: MoveVersion) => Promise<Version>

/** The verb behind each move. Nothing supersedes but an approval, so no verb leads there. */
const verbs: { readonly [M in Exclude<Move, 'SUPERSEDE'>]: Verb } = {
  SUBMIT: submitVersion,
  RESUBMIT: submitVersion,
  RECALL: recallVersion,
  START_REVIEW: startReview,
  REQUEST_CHANGES: requestChanges,
  APPROVE: approveVersion,
  WITHDRAW: withdrawVersion,
  ABANDON_DRAFT: withdrawVersion,
  ABANDON_SUBMITTED: withdrawVersion,
  ABANDON_CHANGES: withdrawVersion,
}

let made: BoardApi
let everyRole: string
const inState = new Map<VersionState, string>()

beforeAll(async () => {
  made = await boardApi()
  const { test } = made.api
  everyRole = await makeBoardMember(test, 'author')
  for (const role of ['editor', 'chair']) await makeBoardGrant(test, { personId: everyRole, role })
  const draft = (title: string, articleId?: string) =>
    makeDraft(test, made.board, {
      content: articleContent({ title }),
      ...(articleId === undefined ? {} : { articleId }),
    })
  inState.set('DRAFT', (await draft('Draft')).versionId)
  for (const state of ['SUBMITTED', 'UNDER_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'WITHDRAWN'] as const) {
    inState.set(state, (await walkTo(test, made.board, await draft(state), state)).versionId)
  }
  const first = await walkTo(test, made.board, await draft('First'), 'APPROVED')
  await walkTo(test, made.board, await draft('Second', first.articleId), 'APPROVED')
  inState.set('SUPERSEDED', first.versionId)
})
afterAll(() => made?.api.close())

describe('illegal moves by the API', () => {
  const illegal = versionStates.flatMap((from) =>
    versionStates.filter((to) => findMove(from, to) === undefined).map((to) => [from, to] as const),
  )

  it.each(illegal)('%s → %s is refused, and the version stays as it is', async (from, to) => {
    const ctx = await made.as(everyRole)
    const before = await articleVersion(ctx, inState.get(from) ?? '')
    if (before === null) throw new Error(`No version is ${from}.`)
    const leading = new Set(
      moves.flatMap((rule) => (rule.to === to && rule.move !== 'SUPERSEDE' ? [verbs[rule.move]] : [])),
    )
    for (const verb of leading) {
      const attempt = verb(ctx, { versionId: before.id, lock: before.lock, reason: 'Tried.', token: 'x' })
      await expect(attempt).rejects.toMatchObject({ code: 'ILLEGAL_MOVE' })
    }
    expect(await articleVersion(ctx, before.id)).toEqual(before)
  })
})
