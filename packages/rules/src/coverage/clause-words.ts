import { at, withUnit, writtenNumber } from '../analysis/limit-words.ts'
import type { Condition } from '../condition.ts'
import type { HeldLimit } from '../conditions/limits.ts'
import { plainOf } from '../decimal.ts'
import type { Program } from '../program.ts'

const signs = { ge: '≥', gt: '>', le: '≤', lt: '<' } as const

/** An expression in a few words, as its author wrote it: "careDays ≥ 6 wk". */
export function clauseWords(program: Program, clause: Condition): string {
  switch (clause.kind) {
    case 'all':
      return `all of ${listed(program, clause.members)}`
    case 'any':
      return `any of ${listed(program, clause.members)}`
    case 'at-least':
      return `at least ${clause.atLeast} of ${listed(program, clause.members)}`
    case 'not':
      return `not ${clauseWords(program, clause.member)}`
    case 'is':
      return clause.fact
    case 'known':
      return `${clause.fact} is known`
    case 'code':
      return `${clause.fact} is ${clause.codes.join(' or ')}`
    case 'quantity':
      return `${clause.fact} ${clause.limits.map((limit) => limitWords(program, clause.path, clause.unit, limit)).join(' and ')}`
    case 'score':
      return clause.band === undefined
        ? `${clause.score} ${clause.limits.map((limit) => limitWords(program, clause.path, '1', limit)).join(' and ')}`
        : `${clause.score} is ${clause.band}`
    case 'choice':
      return `${clause.choose} is ${clause.label}`
    case 'ref':
      return clause.ref
  }
}

function listed(program: Program, members: readonly Condition[]): string {
  return `(${members.map((member) => clauseWords(program, member)).join('; ')})`
}

/** A limit as its author wrote it, with its unit. */
export function limitWords(program: Program, path: string, unit: string, limit: HeldLimit): string {
  const sign = signs[limit.comparison]
  if (!('value' in limit)) return `${sign} a limit by ${limit.by}`
  const written = at(program.ruleSet, path)
  const number = writtenNumber(written, limit.comparison)
  return number === undefined
    ? `${sign} ${withUnit(plainOf(limit.value), unit)}`
    : `${sign} ${withUnit(number, typeof written.unit === 'string' ? written.unit : unit)}`
}
