import type { SignedDates, SurveyEvent } from './board-event.ts'
import type { Stay } from './stays.ts'

/** Within how long a withdrawal asks for a review: the 72 hours of `review_task` in the database. */
const withdrawalReview = 72 * 3_600_000

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

/**
 * How many reviews of what is in force, or of what was withdrawn, are past their day and not done.
 * @param stays those of the log up to that moment, open ones with `until` null
 */
export function overdueReviews(
  stays: readonly Stay[],
  surveys: readonly SurveyEvent[],
  dates: ReadonlyMap<string, SignedDates>,
  at: number,
): number {
  const today = dayOf(at)
  const byVersion = Map.groupBy(surveys, ({ versionId }) => versionId)
  let overdue = 0
  for (const { versionId, state, until, since, begun } of stays) {
    if (until !== null) continue
    const own = byVersion.get(versionId) ?? []
    if (state === 'APPROVED') {
      const parts = dates.get(begun.contentHash)?.reviewDue ?? []
      overdue += parts.filter(({ statementKey, dueOn }) => {
        const latest = own.findLast(
          (survey) =>
            survey.outcome === 'no-change' &&
            (survey.statementKey === null || survey.statementKey === statementKey),
        )
        return (latest?.nextDueOn ?? dueOn) < today
      }).length
    }
    const asked = state === 'WITHDRAWN' && begun.from === 'APPROVED'
    const settled = own.some(({ settlesTask }) => settlesTask)
    if (asked && !settled && dayOf(since + withdrawalReview) < today) overdue += 1
  }
  return overdue
}
