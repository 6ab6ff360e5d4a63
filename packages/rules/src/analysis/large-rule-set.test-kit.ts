import type { Expression } from '../expression.ts'
import type { FactDeclaration } from '../fact-declaration.ts'
import type { RuleSet } from '../rule-set.ts'
import { cite, type Draw, made } from './guideline.test-kit.ts'

/** A rule set of so many recommendations over so many facts, as drawn: defects and all. */
export function largeRuleSet(draw: Draw, recommendations: number, facts: number): RuleSet {
  const numbers = Array.from({ length: Math.floor(facts / 5) }, (_, i) => `n${i}`)
  const codes = Array.from({ length: Math.floor(facts / 10) }, (_, i) => `c${i}`)
  const signs = Array.from({ length: facts - numbers.length - codes.length }, (_, i) => `s${i}`)
  const declared: Record<string, FactDeclaration> = {
    ...Object.fromEntries(
      numbers.map((id) => [id, { type: 'quantity', unit: 'd', integer: true, domain: [0, 1000] }]),
    ),
    ...Object.fromEntries(codes.map((id) => [id, { type: 'code', codes: ['x', 'y', 'z', 'w'] }])),
    ...Object.fromEntries(signs.map((id) => [id, { type: 'boolean' }])),
  }
  const leaf = (): Expression => {
    const kind = draw.whole(5)
    if (kind === 0)
      return {
        fact: draw.one(numbers),
        [draw.one(['ge', 'lt'])]: 10 * (1 + draw.whole(12)),
        unit: 'd',
      } as Expression
    if (kind === 1) return { fact: draw.one(codes), eq: draw.one(['x', 'y', 'z']) }
    return draw.whole(4) === 0 ? { not: { is: draw.one(signs) } } : { is: draw.one(signs) }
  }
  const tree = (): Expression => ({
    all: Array.from({ length: 2 + draw.whole(2) }, () =>
      draw.whole(2) === 0 ? leaf() : { any: Array.from({ length: 2 + draw.whole(3) }, leaf) },
    ),
  })
  return {
    schema: 'ruleset/1',
    id: 'large',
    version: '1.0.0',
    facts: declared,
    impossible: Array.from({ length: 6 }, () => ({ all: [{ is: draw.one(signs) }, leaf()] })),
    eligible: { fact: 'n0', ge: 10, unit: 'd' },
    recommendations: Array.from({ length: recommendations }, (_, i) => {
      const action = { verb: 'order', code: `a${draw.whole(20)}` }
      const id = `r${i}`
      switch (draw.whole(4)) {
        case 0:
          return made({ id, action, onlyIf: tree(), applies: leaf() })
        case 1:
          return made({ id, action, direction: 'against', when: tree() })
        default:
          return made({
            id,
            action,
            when: tree(),
            contraindications: [{ id: 'k', when: leaf(), statement: 'K1', cite }],
            ifContraindicationUnknown: 'withhold',
          })
      }
    }),
  }
}
