import { mergeValues, sameValue, withField } from '@guideboard/content'
import { change, read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { checkContent } from '../editorial/check-content.ts'
import { withCurrentLock } from '../editorial/current-lock.ts'
import { approvedBase, loadContent } from '../editorial/load-content.ts'
import { loadForWriter, loadVersion } from '../editorial/load-version.ts'
import { mayWrite } from '../editorial/policy.ts'
import { readContent, withPolicy } from '../editorial/resolve-content.ts'
import { storeChecks } from '../editorial/store-checks.ts'
import type { Version } from '../editorial/version.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotReady } from '../platform/errors.ts'
import { loadSuggestion } from './load-suggestions.ts'
import type { Suggestion, SuggestionMerge } from './suggestion.ts'

export interface AcceptSuggestion {
  readonly suggestionId: string
  /** The version it goes into: the one it was made on, or one that grew from it. */
  readonly versionId: string
  readonly lock: number
  /** What the field becomes instead, by somebody who has seen the merge. */
  readonly merged?: unknown
}

/** The version with the suggestion in it, or, with nothing written, the merge to decide on. */
export type Accepted = { readonly version: Version } | SuggestionMerge

/**
 * Takes a suggestion into a draft as an ordinary edit. Where the field has changed since the suggestion was made nothing
 * is written: the answer is the merge, for a person to decide.
 * @throws NotFound, Conflict, Invalid, NotReady with every unmet condition
 */
export async function acceptSuggestion(ctx: Ctx, input: AcceptSuggestion): Promise<Accepted> {
  const entity = { kind: 'suggestion', id: input.suggestionId }
  await refuse(ctx, mayWrite(ctx.actor), 'suggestion.accept', entity)
  const { before, suggestion, content, base } = await read(ctx, async (tx) => {
    const before = await loadForWriter(tx, input.versionId, input.lock)
    const suggestion = await loadSuggestion(tx, input.suggestionId, before, ctx.actor)
    const content = await loadContent(tx, before.id)
    return { before, suggestion, content, base: await approvedBase(tx, before) }
  })
  refuseUnmet(suggestion)
  const value = valueToApply(suggestion, input.merged)
  if (value === undefined) {
    const merge = mergeValues(suggestion.base, suggestion.current, suggestion.replacement)
    return { ...merge, suggestion, version: before }
  }
  const edited = readContent(withField(content, suggestion.of, value))
  const { contentText, results } = await checkContent(ctx, before, withPolicy(edited, base))

  return withCurrentLock(ctx, input, () =>
    change(ctx, async (tx) => {
      await tx.$queryRaw`SELECT save_content(${before.id}::uuid, ${input.lock}::int, ${contentText})`
      // Words taken over as they are were accepted by the save itself.
      await tx.$executeRaw`
        UPDATE suggestion SET status = 'accepted', decided_on = ${before.id}::uuid
        WHERE id = ${suggestion.id}::uuid AND status = 'open'`
      const after = await loadVersion(tx, before.id)
      await storeChecks(tx, after.contentHash, results)
      return {
        value: { version: after },
        audit: {
          action: 'suggestion.accept',
          entity,
          detail: {
            versionId: after.id,
            lock: after.lock,
            contentHashBefore: before.contentHash,
            contentHash: after.contentHash,
            suggestedBy: suggestion.suggestedBy.id,
            merged: !sameValue(value, suggestion.replacement),
          },
        },
      }
    }),
  )
}

/** What the field becomes; undefined where it has changed since and nobody has said what to make of both. */
function valueToApply({ base, current, replacement }: Suggestion, merged: unknown): unknown {
  if (merged !== undefined && merged !== null) return merged
  return sameValue(base, current) || sameValue(current, replacement) ? replacement : undefined
}

function refuseUnmet({ unmet }: Suggestion): void {
  const [first] = unmet
  if (first !== undefined) throw new NotReady(first.message, unmet, { code: first.code })
}
