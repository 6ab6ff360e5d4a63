import type { RuleSet } from '@guideboard/rules'

export type RuleNameKind = 'fact' | 'valueSet' | 'definition' | 'score' | 'recommendation'

/** Keys of an expression whose text names a thing of each kind. */
const naming = {
  fact: ['fact', 'is', 'known', 'by', 'recorded'],
  valueSet: [
    'condition',
    'allergy',
    'procedure',
    'observation',
    'component',
    'active',
    'exposed',
    'daysCovered',
    'order',
  ],
  definition: ['ref', 'choose'],
  score: ['score'],
  recommendation: [],
} as const satisfies { readonly [Kind in RuleNameKind]: readonly string[] }

/** Gives a thing of the rules another name, wherever it is named: conditions, bindings, outputs, defeats and cases. */
export function renameInRules(ruleSet: RuleSet, kind: RuleNameKind, from: string, to: string): RuleSet {
  const keys: ReadonlySet<string> = new Set(naming[kind])
  const walk = <Part>(part: Part): Part => renamed(part, keys, from, to) as Part
  const key = <Value>(record: { readonly [name: string]: Value }) => withKey(record, from, to)
  const names = (list: readonly string[]) => list.map((name) => (name === from ? to : name))
  const {
    facts,
    valueSets,
    define,
    scores,
    impossible,
    eligible,
    recommendations,
    outputs,
    cases,
    marginals,
  } = ruleSet
  const facts2 = walk(facts)
  return {
    ...ruleSet,
    ...(valueSets && { valueSets: kind === 'valueSet' ? key(valueSets) : valueSets }),
    facts: kind === 'fact' ? key(facts2) : facts2,
    ...(define && { define: kind === 'definition' ? key(walk(define)) : walk(define) }),
    ...(scores && { scores: kind === 'score' ? key(walk(scores)) : walk(scores) }),
    ...(impossible && { impossible: walk(impossible) }),
    ...(eligible && { eligible: walk(eligible) }),
    ...(marginals && { marginals: walk(marginals) }),
    recommendations: walk(recommendations).map((one) =>
      kind === 'recommendation'
        ? {
            ...one,
            id: one.id === from ? to : one.id,
            ...(one.defeats && {
              defeats: one.defeats.map((defeat) => (defeat.id === from ? { ...defeat, id: to } : defeat)),
            }),
          }
        : one,
    ),
    ...(outputs && { outputs: kind === 'definition' || kind === 'score' ? names(outputs) : outputs }),
    ...(cases && {
      cases: cases.map((one) => ({
        ...one,
        given: kind === 'fact' ? key(one.given) : one.given,
        ...(one.expect && {
          expect: Object.fromEntries(
            Object.entries(kind === 'recommendation' ? key(one.expect) : one.expect).map(([id, expected]) => [
              id,
              kind === 'fact' && expected.missing
                ? { ...expected, missing: names(expected.missing) }
                : expected,
            ]),
          ),
        }),
        ...(one.outputs && {
          outputs: kind === 'definition' || kind === 'score' ? key(one.outputs) : one.outputs,
        }),
      })),
    }),
  }
}

function renamed(part: unknown, keys: ReadonlySet<string>, from: string, to: string): unknown {
  if (Array.isArray(part)) return part.map((member) => renamed(member, keys, from, to))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      value === from && keys.has(key) ? to : renamed(value, keys, from, to),
    ]),
  )
}

/** The order of the author stays. */
function withKey<Value>(record: { readonly [name: string]: Value }, from: string, to: string) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name === from ? to : name, value]))
}
