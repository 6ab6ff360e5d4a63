import type { Choose, Definition, Expression, Limit, Limits } from '@guideboard/rules'
import { unitWords } from '../fact-words.ts'

const signs = { ge: 'at least', gt: 'more than', le: 'at most', lt: 'less than' } as const
const comparisons = ['ge', 'gt', 'le', 'lt'] as const

/** An expression as a person reads it: "age at least 65 years and not (on relaxant)". Gaps of an unfinished one show as "…". */
export function conditionWords(expression: Expression): string {
  if ('all' in expression) return joined(expression.all, 'and')
  if ('any' in expression) return joined(expression.any, 'or')
  if ('atLeast' in expression) return `at least ${expression.atLeast} of (${listed(expression.of)})`
  if ('not' in expression) return `not ${inBrackets(expression.not)}`
  if ('is' in expression) return nameWords(expression.is)
  if ('known' in expression) return `${nameWords(expression.known)} is on record`
  if ('ref' in expression) return nameWords(expression.ref)
  if ('choose' in expression) return `${nameWords(expression.choose)} is “${expression.eq || '…'}”`
  if ('score' in expression) {
    return 'band' in expression
      ? `${nameWords(expression.score)} is in band ${expression.band || '…'}`
      : `${nameWords(expression.score)} ${limitWords(expression, '1')}`
  }
  if ('eq' in expression) return `${nameWords(expression.fact)} is ${expression.eq || '…'}`
  if ('in' in expression) return `${nameWords(expression.fact)} is ${expression.in.join(' or ') || '…'}`
  if ('between' in expression) {
    const [from, to] = expression.between
    return `${nameWords(expression.fact)} from ${from} to ${to}${unitWords(expression.unit)}`
  }
  return `${nameWords(expression.fact)} ${limitWords(expression, expression.unit)}`
}

/** A definition in words: a condition, or steps of which the first that holds counts. */
export function definitionWords(definition: Definition): string {
  if (!isChoose(definition)) return conditionWords(definition)
  const steps = definition.choose.map(
    ({ if: condition, then }) => `“${then}” if ${conditionWords(condition)}`,
  )
  return [...steps, `else “${definition.else}”`].join('; ')
}

/** Whether a definition is a choice of labels, not a condition. */
export function isChoose(definition: Definition): definition is Choose {
  return 'choose' in definition && typeof definition.choose !== 'string'
}

/** "conservativeCareStart" as "conservative care start": names in rules are the author's own. */
export function nameWords(name: string): string {
  return (
    name
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .replace(/([a-z]{2})(\d)/g, '$1 $2')
      .replace(/[_-]+/g, ' ')
      .toLowerCase() || '…'
  )
}

function limitWords(limits: Limits, unit: string): string {
  const given = comparisons.flatMap((comparison) => {
    const limit = limits[comparison]
    return limit === undefined ? [] : [`${signs[comparison]} ${numberWords(limit)}${unitWords(unit)}`]
  })
  return given.join(' and ') || '…'
}

function numberWords(limit: Limit): string {
  if (typeof limit === 'number') return Number.isFinite(limit) ? String(limit) : '…'
  if (limit === null || typeof limit !== 'object') return '…'
  const per = Object.entries(limit.of).map(([code, number]) => `${number} (${code})`)
  return [...per, ...(limit.else === undefined ? [] : [`else ${limit.else}`])].join(' or ')
}

function joined(members: readonly Expression[], word: 'and' | 'or'): string {
  if (members.length === 0) return '…'
  return members
    .map((member) => ('all' in member || 'any' in member ? inBrackets(member) : conditionWords(member)))
    .join(` ${word} `)
}

function inBrackets(expression: Expression): string {
  const members = 'all' in expression ? expression.all : 'any' in expression ? expression.any : undefined
  return members !== undefined && members.length > 1
    ? `(${conditionWords(expression)})`
    : conditionWords(expression)
}

function listed(members: readonly Expression[]): string {
  return members.map(conditionWords).join('; ') || '…'
}
