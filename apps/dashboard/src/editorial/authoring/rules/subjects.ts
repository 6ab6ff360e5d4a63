import { isChoose, nameWords } from '@guideboard/content'
import type { Expression, RuleSet } from '@guideboard/rules'

/** What a condition can be about; the value says which construct it becomes. */
export function subjectsOf(ruleSet: RuleSet, record: boolean) {
  const define = Object.entries(ruleSet.define ?? {})
  const named = (kind: string, names: readonly string[], words = nameWords) =>
    names.map((name) => ({ value: `${kind} ${name}`, label: words(name) }))
  return [
    { group: 'Combine', items: combinations },
    { group: 'Facts', items: named('fact', Object.keys(ruleSet.facts)) },
    {
      group: 'Definitions',
      items: named(
        'ref',
        define.filter(([, one]) => !isChoose(one)).map(([name]) => name),
      ),
    },
    {
      group: 'Choices',
      items: named(
        'choose',
        define.filter(([, one]) => isChoose(one)).map(([name]) => name),
      ),
    },
    { group: 'Scores', items: named('score', Object.keys(ruleSet.scores ?? {})) },
    ...(record
      ? [
          {
            group: 'On record',
            items: named('known', Object.keys(ruleSet.facts), (name) => `${nameWords(name)} is on record`),
          },
        ]
      : []),
  ].filter(({ items }) => items.length > 0)
}

const combinations = [
  { value: 'all', label: 'All of' },
  { value: 'any', label: 'Any of' },
  { value: 'at-least', label: 'At least so many of' },
  { value: 'not', label: 'Not' },
]

/** The subject of a condition, as `subjectsOf` names it; empty while none is chosen. */
export function subjectOf(expression: Expression): string {
  if ('all' in expression) return 'all'
  if ('any' in expression) return 'any'
  if ('atLeast' in expression) return 'at-least'
  if ('not' in expression) return 'not'
  if ('is' in expression) return expression.is === '' ? '' : `fact ${expression.is}`
  if ('known' in expression) return `known ${expression.known}`
  if ('ref' in expression) return `ref ${expression.ref}`
  if ('choose' in expression) return `choose ${expression.choose}`
  if ('score' in expression) return `score ${expression.score}`
  return `fact ${expression.fact}`
}

/** The member of a condition that names its subject; combinations have none. */
export function namingKeyOf(expression: Expression): string | undefined {
  return (['is', 'known', 'ref', 'choose', 'score', 'fact'] as const).find((key) => key in expression)
}

/** A condition about another subject; what it combines is kept where the new one combines too. */
export function aboutSubject(ruleSet: RuleSet, subject: string, before: Expression): Expression {
  const parts = partsOf(before)
  const [kind = '', ...rest] = subject.split(' ')
  const name = rest.join(' ')
  switch (kind) {
    case 'all':
      return { all: parts }
    case 'any':
      return { any: parts }
    case 'at-least':
      return { atLeast: Math.min(2, parts.length), of: parts }
    case 'not':
      return { not: parts[0] ?? emptyCondition }
    case 'ref':
      return { ref: name }
    case 'known':
      return { known: name }
    case 'score':
      return { score: name, ge: Number.NaN }
    case 'choose':
      return { choose: name, eq: '' }
    default:
      return aboutFact(ruleSet, name)
  }
}

/** A condition that is still to be chosen. */
export const emptyCondition: Expression = { is: '' }

function aboutFact({ facts }: RuleSet, name: string): Expression {
  const declared = facts[name]
  switch (declared?.type) {
    case 'quantity':
      return { fact: name, ge: Number.NaN, unit: declared.unit }
    case 'code':
      return { fact: name, in: [] }
    default:
      return { is: name }
  }
}

function partsOf(expression: Expression): readonly Expression[] {
  if ('all' in expression) return expression.all
  if ('any' in expression) return expression.any
  if ('of' in expression) return expression.of
  if ('not' in expression) return [expression.not]
  return [expression]
}
