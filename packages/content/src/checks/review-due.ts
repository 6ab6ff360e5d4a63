import { type ArticleContent, defaultReviewWithinMonths } from '../document.ts'
import { monthsLater } from '../months-later.ts'
import { writtenDate } from '../written-date.ts'
import type { Check, Finding } from './check.ts'
import { statementsOf } from './statement-texts.ts'

/**
 * Every recommendation is due for review on a day to come, within the months that the policy allows: by a
 * day of its own, or by the article's, which holds for all that have none.
 */
export const reviewDue: Check = {
  version: 1,
  sees: ['today'],
  find: (content, { today }) => ({ findings: dueDays(content).flatMap((due) => wrong(due, content, today)) }),
}

interface Due {
  readonly on: string
  readonly whose: string
  readonly path: string
  readonly statementKey?: string
}

function dueDays(content: ArticleContent): readonly Due[] {
  return [
    { on: content.reviewDueOn, whose: 'The article', path: '/reviewDueOn' },
    ...statementsOf(content).flatMap(({ statement: { key, reviewDueOn }, path }) =>
      reviewDueOn === undefined
        ? []
        : [{ on: reviewDueOn, whose: key, path: `${path}/reviewDueOn`, statementKey: key }],
    ),
  ]
}

function wrong({ on, whose, ...place }: Due, { policy }: ArticleContent, today: string): readonly Finding[] {
  const months = policy.reviewWithinMonths ?? defaultReviewWithinMonths
  const latest = monthsLater(today, months)
  const told = `${whose} is due for review on ${writtenDate(on)}`
  if (on <= today) {
    const fix = 'Review it, and set the day of the next review.'
    return [{ severity: 'block', message: `${told}, which is not in the future.`, ...place, fix }]
  }
  if (on <= latest) return []
  const fix = `Set a day up to ${writtenDate(latest)}.`
  return [
    {
      severity: 'block',
      message: `${told}, later than the ${months} months that the policy allows.`,
      ...place,
      fix,
    },
  ]
}
