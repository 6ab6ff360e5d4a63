import { describe, expect, it } from 'vitest'
import { recommendation, ruleSet } from '../assess.test-kit.ts'
import type { Expression } from '../expression.ts'
import { programOf } from '../parse-rule-set.ts'
import type { RuleSet } from '../rule-set.ts'
import type { FactState, Snapshot } from '../snapshot.ts'
import { columnsOf } from './coded-patients.ts'
import { compilePopulation } from './compile-population.ts'
import { answerOne } from './one-by-one.ts'

const engines = [{}, { engine: 'typescript' as const }]

/** Patients whose outcomes differ from the interpreter's, by either engine. */
function wrongPatients(rules: RuleSet, snapshots: readonly Snapshot[]): readonly number[] {
  const program = programOf(rules)
  return engines.flatMap((engine) => {
    const population = compilePopulation(rules, engine)
    const result = population.evaluate(population.encode(columnsOf(program.facts.keys(), snapshots)))
    return snapshots.flatMap((snapshot, patient) => {
      const stateOf = (fact: string): FactState => snapshot[fact] ?? { kind: 'unknown' }
      const { outcomes } = answerOne(program, [], stateOf)
      const same = outcomes.every(
        (kind, i) => kind === result.outcome(result.recommendations[i] ?? '', patient),
      )
      return same ? [] : [patient]
    })
  })
}

const known = (value: boolean | number): FactState => ({ kind: 'known', value })

describe('a fact cut into many cells', () => {
  it.each([1, 2, 3, 4, 7, 8, 15, 16, 31, 32, 63, 64, 127, 128, 199])(
    'by %i limits is answered',
    (limits) => {
      const rules = ruleSet({
        recommendations: Array.from({ length: limits }, (_, i) =>
          recommendation({ id: `r${i}`, onlyIf: { fact: 'days', ge: 3 * i + 2, unit: 'd' } }),
        ),
      })
      const days = Array.from({ length: Math.min(3 * limits + 4, 300) }, (_, i) => ({ days: known(i) }))
      expect(wrongPatients(rules, [{}, ...days])).toEqual([])
    },
    30_000,
  )
})

const signs = Array.from({ length: 13 }, (_, i) => `sign${i}`)
const members: readonly Expression[] = signs.map((is) => ({ is }))
const facts = Object.fromEntries(signs.map((fact) => [fact, { type: 'boolean' } as const]))
// Each sign true, false or unknown by the digits of a number to the base of three.
const patients = Array.from({ length: 700 }, (_, i): Snapshot => {
  const digits = Math.imul(i, 0x9e3779b1) >>> 0
  const digit = (place: number) => Math.floor(digits / 3 ** place) % 3
  return Object.fromEntries(
    signs.flatMap((fact, j) => (digit(j) === 2 ? [] : [[fact, known(digit(j) === 1)]])),
  )
})

describe('many members', () => {
  it('are counted', () => {
    const rules = ruleSet({
      facts,
      recommendations: signs.map((id, i) =>
        recommendation({ id, when: { atLeast: i + 1, of: [...members] } }),
      ),
    })
    expect(wrongPatients(rules, patients)).toEqual([])
  })

  it('are summed', () => {
    const rules = ruleSet({
      facts,
      scores: {
        total: {
          items: members.map((when, i) => ({ if: when, points: [1, 2.5, -1, 10, -0.5][i % 5] ?? 0 })),
        },
      },
      recommendations: [-3, -0.5, 0, 0.25, 1, 2.5, 4.5, 12, 24, 30, 40].flatMap((limit, i) =>
        (['ge', 'gt', 'le', 'lt'] as const).map((how) =>
          recommendation({ id: `${how}${i}`, onlyIf: { score: 'total', [how]: limit } as Expression }),
        ),
      ),
    })
    expect(wrongPatients(rules, patients)).toEqual([])
  })
})
