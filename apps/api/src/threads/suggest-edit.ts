import {
  type ArticleContent,
  type FieldOf,
  fieldValue,
  sameValue,
  statementWithKey,
  withField,
} from '@guideboard/content'
import { change, read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { givenReason } from '../editorial/given-reason.ts'
import { loadVersion } from '../editorial/load-version.ts'
import { readContent } from '../editorial/resolve-content.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid, type Reason } from '../platform/errors.ts'
import { refuseUnstorableText } from '../platform/incoming-text.ts'
import { contentAsRead } from './load-saved-content.ts'
import { loadSuggestion } from './load-suggestions.ts'
import { mayTakePart } from './policy.ts'
import type { Suggestion } from './suggestion.ts'

export interface SuggestEdit {
  readonly versionId: string
  /** Of the content that was read; it need not be the current one. */
  readonly contentHash: string
  readonly of: FieldOf
  readonly replacement?: unknown
  readonly reason?: string | null | undefined
}

/**
 * Proposes another value for one field of a statement. Nothing changes until an author accepts it.
 * @throws NotFound, Invalid
 */
export async function suggestEdit(ctx: Ctx, input: SuggestEdit): Promise<Suggestion> {
  await refuse(ctx, mayTakePart(ctx.actor), 'suggestion.make', { kind: 'version', id: input.versionId })
  refuseUnstorableText(input.replacement, '/replacement')
  const reason = givenReason(input.reason, false)
  const version = await read(ctx, async (tx) => {
    const version = await loadVersion(tx, input.versionId)
    refuseUnfit(await contentAsRead(tx, version.id, input.contentHash), input)
    return version
  })
  const { key, field, audience } = input.of

  return change(ctx, async (tx) => {
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO suggestion (version_id, statement_key, field, audience, content_hash, replacement, reason)
      VALUES (${version.id}::uuid, ${key}, ${field}, ${audience}, ${input.contentHash},
              ${JSON.stringify(input.replacement)}::jsonb, ${reason})
      RETURNING id`
    if (row === undefined) throw new Error('The suggestion was not written.')
    return {
      value: await loadSuggestion(tx, row.id, version, ctx.actor),
      audit: {
        action: 'suggestion.make',
        entity: { kind: 'suggestion', id: row.id },
        detail: { versionId: version.id, key, field, audience, contentHash: input.contentHash },
      },
    }
  })
}

/** A suggestion is a whole value that the document may hold, and another than the one that stands there. */
function refuseUnfit(content: ArticleContent, { of, replacement }: SuggestEdit): void {
  const statement = statementWithKey(content, of.key)
  const edited = withField(content, of, replacement)
  if (statement === undefined || edited === undefined) {
    throw unfit('There is no such field in that content.', [
      {
        code: 'BAD_USER_INPUT',
        message: 'Nothing stands there.',
        path: '/key',
        fix: 'Name a field that the statement has.',
      },
    ])
  }
  try {
    readContent(edited)
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    throw unfit(
      'The document cannot hold that value.',
      error.reasons.map((reason) => ({ ...reason, path: '/replacement' })),
    )
  }
  if (sameValue(fieldValue(statement, of), replacement)) {
    throw unfit('That is what stands there already.', [
      {
        code: 'BAD_USER_INPUT',
        message: 'Nothing would change.',
        path: '/replacement',
        fix: 'Suggest other words.',
      },
    ])
  }
}

const unfit = (message: string, reasons: readonly Reason[]) => new Invalid(message, reasons)
