import type { Cite, RuleSet } from '@guideboard/rules'

/** A citation of the rules, and its place. */
export interface RuleCitation extends Cite {
  readonly path: string
}

/** A statement that a rule names, and its place. */
export interface RuleStatement {
  readonly key: string
  readonly path: string
}

interface Part {
  readonly cite: readonly Cite[]
  readonly statement?: string
  readonly path: string
}

/** Every citation in a rule set, wherever it stands. */
export function citationsOfRules(ruleSet: RuleSet): readonly RuleCitation[] {
  return partsOf(ruleSet).flatMap(({ cite, path }) =>
    cite.map((one, index) => ({ ...one, path: `${path}/cite/${index}` })),
  )
}

/** Every statement key that a rule set names. */
export function statementsOfRules(ruleSet: RuleSet): readonly RuleStatement[] {
  return partsOf(ruleSet).flatMap(({ statement, path }) =>
    statement === undefined ? [] : [{ key: statement, path: `${path}/statement` }],
  )
}

function partsOf({ recommendations, marginals = [] }: RuleSet): readonly Part[] {
  const assumed = marginals.map(({ cite }, index) => ({ cite, path: `/ruleSet/marginals/${index}` }))
  const said = recommendations.flatMap((recommendation, index) => {
    const path = `/ruleSet/recommendations/${index}`
    const list = (name: 'contraindications' | 'cautions' | 'defeats'): readonly Part[] =>
      (recommendation[name] ?? []).map((part, i) => ({ ...part, path: `${path}/${name}/${i}` }))
    return [
      { ...recommendation, path },
      ...list('contraindications'),
      ...list('cautions'),
      ...list('defeats'),
    ]
  })
  return [...said, ...assumed]
}

/** The statement of the recommendation in which a place of a rule set lies (JSON Pointer from its root). */
export function statementAt({ recommendations }: RuleSet, path: string): string | undefined {
  const index = /^\/recommendations\/(\d+)/.exec(path)?.[1]
  return index === undefined ? undefined : recommendations[Number(index)]?.statement
}
