import { describe, expect, it } from 'vitest'
import { qualifier, recommendation, ruleSet } from '../assess.test-kit.ts'
import { programOf } from '../parse-rule-set.ts'
import { columnsOf, type PatientColumns } from './coded-patients.ts'
import { compilePopulation } from './compile-population.ts'
import { everyPatient, populationCases, populationDifferences } from './population-cases.test-kit.ts'

const rules = ruleSet({
  recommendations: [
    recommendation({
      id: 'test',
      onlyIf: { fact: 'age', ge: 65, unit: 'a' },
      contraindications: [qualifier('k', { is: 'a' })],
      ifContraindicationUnknown: 'withhold',
    }),
  ],
})

const columns: PatientColumns = {
  count: 5,
  facts: { age: Float64Array.of(70, 70, 64, Number.NaN, 65), a: [false, undefined, undefined, true, true] },
}

describe('a population', () => {
  it('is told what the interpreter’s trace layer tells each patient', () => {
    const differences: string[] = []
    for (const one of populationCases(40, 100, 20261122)) differences.push(...populationDifferences(one))
    expect(differences.slice(0, 1)).toEqual([])
  }, 30_000)

  it('may be every possible patient', () => {
    for (const one of populationCases(2, 1, 5))
      expect(populationDifferences({ ...one, snapshots: everyPatient(one.ruleSet) })[0]).toBe(undefined)
  }, 30_000)

  it.each(['webassembly', 'typescript'] as const)('is answered by %s', (engine) => {
    const population = compilePopulation(rules, engine === 'typescript' ? { engine } : {})
    expect(population.engine).toBe(engine)
    const result = population.evaluate(population.encode(columns))
    expect(result.outcome('test', 1)).toBe('withheld')
  })

  it('knows the outcome of each patient', () => {
    const population = compilePopulation(rules)
    const result = population.evaluate(population.encode(columns))
    expect([0, 1, 2, 3, 4].map((patient) => result.outcome('test', patient))).toEqual([
      'for',
      'withheld',
      'against',
      'needs-data',
      'withheld',
    ])
  })

  it('reports how far it has come', () => {
    const population = compilePopulation(rules)
    const seen: (readonly [number, number])[] = []
    const patients = population.encode({ count: 200_000, facts: {} })
    population.evaluate(patients, { onProgress: (done, total) => seen.push([done, total]) })
    expect(seen).toEqual([
      [65_536, 200_000],
      [131_072, 200_000],
      [196_608, 200_000],
      [200_000, 200_000],
    ])
  })

  it.each<readonly [string, PatientColumns, string]>([
    ['a value outside the domain', { count: 2, facts: { age: [3, 121] } }, 'row 1 of the column "age"'],
    ['a part of a year', { count: 1, facts: { age: [3.5] } }, 'row 0 of the column "age"'],
    ['a number for a yes or no', { count: 1, facts: { a: [1] } }, 'row 0 of the column "a"'],
    [
      'NaN where there is an undefined',
      { count: 1, facts: { age: [Number.NaN] } },
      'row 0 of the column "age"',
    ],
    [
      'an interval upside down',
      { count: 1, facts: { age: [{ lo: 4, hi: 3 }] } },
      'row 0 of the column "age"',
    ],
    ['a column that is too short', { count: 3, facts: { age: [3] } }, 'has 1 rows, and there are 3 patients'],
  ])('refuses %s', (_, wrong, message) => {
    expect(() => compilePopulation(rules).encode(wrong)).toThrow(message)
  })

  it('refuses patients that were coded for another rule set', () => {
    const patients = compilePopulation(rules).encode(columns)
    expect(() => compilePopulation(rules).evaluate(patients)).toThrow('coded for another rule set')
  })

  it('says which patients and recommendations there are when asked for another', () => {
    const population = compilePopulation(rules)
    const result = population.evaluate(population.encode(columns))
    expect(() => result.outcome('test', 5)).toThrow('numbered from 0 to 4')
    expect(() => result.outcome('tset', 0)).toThrow('there are: test')
  })

  it('names the place of a mistake in a subgroup', () => {
    const subgroups = { old: { fact: 'age', ge: 65, unit: 'kg' } } as const
    expect(() => compilePopulation(rules, { subgroups })).toThrow('/subgroups/old/unit')
  })

  it('marks patients whose data contradict each other', () => {
    const impossible = ruleSet({ impossible: [{ all: [{ is: 'a' }, { is: 'b' }] }] })
    const population = compilePopulation(impossible)
    const given = columnsOf(programOf(impossible).facts.keys(), [
      { a: { kind: 'known', value: true }, b: { kind: 'known', value: true } },
      { a: { kind: 'known', value: true } },
    ])
    const result = population.evaluate(population.encode(given))
    expect([result.contradictory(0), result.contradictory(1)]).toEqual([true, false])
  })
})
