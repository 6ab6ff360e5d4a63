import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { advice, holds, type Patient } from '../brute-force.test-kit.ts'
import { parseRuleSet } from '../parse-rule-set.ts'
import { randomRuleSet, smallFacts } from '../random-rule-set.test-kit.ts'
import type { RuleSet } from '../rule-set.ts'
import { analyse } from './analyse.ts'
import type { Finding } from './finding.ts'
import { reproduces } from './reproduces.test-kit.ts'

vi.setConfig({ testTimeout: 60_000 })

const everybody: readonly Patient[] = Object.entries(smallFacts).reduce<readonly Patient[]>(
  (patients, [fact, { values }]) =>
    patients.flatMap((patient) => values.map((value) => ({ ...patient, [fact]: value }))),
  [{}],
)

function possible(ruleSet: RuleSet): readonly Patient[] {
  return everybody.filter(
    (patient) => !(ruleSet.impossible ?? []).some((one) => holds(ruleSet, one, patient)),
  )
}

test('findings equal a trial of every patient', () => {
  const seen: Record<string, number> = {}
  fc.assert(
    fc.property(randomRuleSet, (document) => {
      const read = parseRuleSet(document)
      if (!read.ok) throw new Error(JSON.stringify(read.errors))
      const { ruleSet } = read
      const patients = possible(ruleSet)
      if (patients.length === 0) return
      const findings = analyse(ruleSet)
      const { recommendations } = ruleSet
      const said = patients.map((patient) => recommendations.map((one) => advice(ruleSet, one.id, patient)))
      const eligible = patients.map(
        (patient) => ruleSet.eligible === undefined || holds(ruleSet, ruleSet.eligible, patient),
      )
      const has = (kind: Finding['kind'], ...at: readonly number[]) =>
        findings.some(
          (one) =>
            one.kind === kind &&
            at.every((i) => one.places.some((place) => place.path === `/recommendations/${i}`)),
        )

      expect(findings.filter((one) => one.kind === 'undetermined')).toEqual([])
      for (const [i, a] of recommendations.entries()) {
        const speaks = said.some((row) => row[i] !== 'not-applicable')
        const opens = a.onlyIf === undefined || said.some((row) => row[i] === 'for' || row[i] === 'withheld')
        const defeatedOnly = speaks && said.every((row) => row[i] !== 'for' && row[i] !== 'against')
        if (!defeatedOnly) expect(has('unreachable', i)).toBe(!speaks || !opens)
        for (const [j, b] of recommendations.entries()) {
          if (j <= i || a.action.code !== b.action.code) continue
          const against = said.some((row) => [row[i], row[j]].sort().join() === 'against,for')
          expect(has('contradiction', i, j)).toBe(against)
        }
      }
      const gap = said.some((row, k) => eligible[k] === true && row.every((one) => one === 'not-applicable'))
      expect(findings.some((one) => one.kind === 'coverage-gap')).toBe(gap)
      for (const finding of findings) {
        seen[finding.kind] = (seen[finding.kind] ?? 0) + 1
        expect([finding, reproduces([ruleSet], finding)]).toEqual([finding, true])
      }
    }),
    { numRuns: 110, seed: 20261122 },
  )
  // The generator must reach the branches, or the comparison proves little.
  for (const kind of [
    'contradiction',
    'overlap',
    'unreachable',
    'coverage-gap',
    'dead-clause',
    'void-defeat',
    'redundant',
  ])
    expect([kind, (seen[kind] ?? 0) > 0]).toEqual([kind, true])
})
