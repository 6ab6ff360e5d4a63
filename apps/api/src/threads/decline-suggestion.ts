import { change, read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { actingPerson } from '../editorial/acting-person.ts'
import { givenReason } from '../editorial/given-reason.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotReady } from '../platform/errors.ts'
import { loadSuggestion, versionOfSuggestion } from './load-suggestions.ts'
import { mayDecline, mayTakePart } from './policy.ts'
import type { Suggestion } from './suggestion.ts'

export interface DeclineSuggestion {
  readonly suggestionId: string
  readonly reason?: string | null | undefined
}

/**
 * Puts a suggestion aside, for good. Its suggester takes it back without a word; an author or an editor says why.
 * @throws NotFound, Forbidden, NotReady
 */
export async function declineSuggestion(ctx: Ctx, input: DeclineSuggestion): Promise<Suggestion> {
  const entity = { kind: 'suggestion', id: input.suggestionId }
  await refuse(ctx, mayTakePart(ctx.actor), 'suggestion.decline', entity)
  const { version, suggestion } = await read(ctx, async (tx) => {
    const version = await versionOfSuggestion(tx, input.suggestionId)
    return { version, suggestion: await loadSuggestion(tx, input.suggestionId, version, ctx.actor) }
  })
  await refuse(ctx, mayDecline(ctx.actor, suggestion), 'suggestion.decline', entity)
  if (suggestion.decidedAt !== null) throw decided(suggestion)
  const reason = givenReason(input.reason, suggestion.suggestedBy.id !== actingPerson(ctx.actor).id)

  return change(
    ctx,
    async (tx) => {
      const done = await tx.$executeRaw`
        UPDATE suggestion SET status = 'declined' WHERE id = ${suggestion.id}::uuid AND status = 'open'`
      if (done === 0) throw decided(suggestion)
      return {
        value: await loadSuggestion(tx, suggestion.id, version, ctx.actor),
        audit: { action: 'suggestion.decline', entity, detail: { versionId: version.id } },
      }
    },
    { reason },
  )
}

function decided({ status }: Suggestion): NotReady {
  const message =
    status === 'accepted' || status === 'declined'
      ? `The suggestion was ${status}.`
      : 'The suggestion was decided.'
  return new NotReady(message, [{ code: 'SUGGESTION_DECIDED', message }], { code: 'SUGGESTION_DECIDED' })
}
