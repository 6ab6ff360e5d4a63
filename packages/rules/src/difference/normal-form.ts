import type { Condition } from '../condition.ts'
import type { HeldLimit } from '../conditions/limits.ts'
import { scale } from '../decimal.ts'
import { labelsOf } from '../exact/completions.ts'
import type { Program } from '../program.ts'
import { sha256Hex } from '../sha256.ts'

/** An expression without its wording: names replaced by what they stand for, members in one order. */
type Normal =
  | { readonly kind: 'all' | 'any'; readonly members: readonly string[] }
  | { readonly kind: 'not'; readonly of: Normal }
  | { readonly kind: 'test'; readonly text: string }

/** Texts of normal forms: equal texts mean the same; different ones may. */
export interface NormalForms {
  readonly condition: (condition: Condition) => string
  readonly score: (name: string) => string
  readonly choice: (name: string) => string
}

/** Prepares the normal forms of a rule set; each named part is worked out once. */
export function normalForms(program: Program): NormalForms {
  const known = new Map<string, Normal | string>()
  const once = <T extends Normal | string>(key: string, make: () => T): T => {
    const found = known.get(key)
    if (found !== undefined) return found as T
    const made = make()
    known.set(key, made)
    return made
  }
  const condition = (at: Condition): string => textOf(normal(at))
  const score = (name: string): string =>
    once(`score ${name}`, () => {
      const found = program.scores.get(name)
      const items = (found?.items ?? []).map((item) => {
        const picks = item.picks.map((pick) => `${condition(pick.condition)}→${pick.points}`)
        return `[${picks.join(' ')} else ${item.otherwise}]`
      })
      return sha256Hex(`${found?.base ?? 0} ${items.sort().join(' ')}`)
    })
  const choice = (name: string): string =>
    once(`choice ${name}`, () => {
      const found = program.definitions.get(name)
      if (found?.kind !== 'choice') return ''
      const steps = found.steps.map((step) => `${condition(step.condition)}→${step.label}`)
      return sha256Hex(`${steps.join(' ')} else ${found.otherwise} of ${labelsOf(program, name).join()}`)
    })
  const stepOf = (fact: string) => {
    const declared = program.facts.get(fact)
    return declared?.type === 'quantity' && declared.integer === true ? scale : 1
  }

  const normal = (at: Condition): Normal => {
    switch (at.kind) {
      case 'all':
        return joined('all', at.members.map(normal))
      case 'any':
        return joined('any', at.members.map(normal))
      case 'not':
        return negated(normal(at.member))
      case 'at-least': {
        const members = at.members.map(normal)
        if (at.atLeast === 1) return joined('any', members)
        if (at.atLeast === members.length) return joined('all', members)
        return test(`${at.atLeast} of (${members.map(textOf).sort().join(' ')})`)
      }
      case 'is':
        return test(at.fact)
      case 'code':
        return test(`${at.fact} in ${[...new Set(at.codes)].sort().join()}`)
      case 'quantity': {
        const step = stepOf(at.fact)
        return joined(
          'all',
          at.limits.map((limit) => limitForm(at.fact, limit, step)),
        )
      }
      case 'score':
        return joined(
          'all',
          at.limits.map((limit) => limitForm(`score:${score(at.score)}`, limit, scale / 2)),
        )
      case 'choice':
        return test(`${choice(at.choose)} is ${at.label}`)
      case 'ref':
        return once(`ref ${at.ref}`, () => {
          const found = program.definitions.get(at.ref)
          return found?.kind === 'condition' ? normal(found.condition) : test('false')
        })
      case 'known':
        return test(`known ${at.fact}`)
    }
  }
  return { condition, score, choice }
}

// "> 5" on whole numbers is "≥ 6"; an upper limit is the denial of a lower one.
function limitForm(name: string, limit: HeldLimit, step: number): Normal {
  const above = limit.comparison === 'gt' || limit.comparison === 'le' ? step : 0
  const from =
    'value' in limit
      ? String(limit.value + above)
      : `${limit.by}:${[...limit.of]
          .map(([code, value]) => `${code}=${value + above}`)
          .sort()
          .join()}`
  const atLeast = test(`${name} ≥ ${from}`)
  return limit.comparison.startsWith('g') ? atLeast : negated(atLeast)
}

function test(text: string): Normal {
  return { kind: 'test', text }
}

function negated(normal: Normal): Normal {
  return normal.kind === 'not' ? normal.of : { kind: 'not', of: normal }
}

function joined(kind: 'all' | 'any', parts: readonly Normal[]): Normal {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  const members = parts.flatMap((part) => (part.kind === kind ? part.members : [textOf(part)]))
  return { kind, members: [...new Set(members)].sort() }
}

function textOf(normal: Normal): string {
  switch (normal.kind) {
    case 'all':
    case 'any': {
      const [only] = normal.members
      return only !== undefined && normal.members.length === 1
        ? only
        : `${normal.kind}(${normal.members.join(' ')})`
    }
    case 'not':
      return `not(${textOf(normal.of)})`
    case 'test':
      return normal.text
  }
}
