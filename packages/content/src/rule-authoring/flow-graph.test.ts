import { parseRuleSet } from '@guideboard/rules'
import { expect, it } from 'vitest'
import workedExample from '../../../rules/src/worked-example.json' with { type: 'json' }
import { flowGraph } from './flow-graph.ts'

const read = parseRuleSet(workedExample)
if (!read.ok) throw new Error('the worked example is no rule set')
const { ruleSet } = read

it('draws what feeds a recommendation, each in its role', () => {
  const { edges } = flowGraph(ruleSet)
  const into = edges
    .filter(({ to }) => to === 'recommendation relaxant-start')
    .map(({ from, role }) => `${role}: ${from}`)
  expect(into.sort()).toEqual([
    'caution: definition elderly',
    'condition: fact spasm',
    'contraindication: fact maoi14',
    'scope: fact onRelaxant',
  ])
})

it('leaves the facts of a definition to the definition', () => {
  const { edges } = flowGraph(ruleSet)
  expect(edges.filter(({ to }) => to === 'definition urgent').map(({ from }) => from)).toEqual([
    'fact redFlag',
    'fact progressiveDeficit',
  ])
  expect(edges.some(({ from, to }) => from === 'fact redFlag' && to.startsWith('recommendation'))).toBe(false)
})

it('draws a defeat, a score with its limits by code, and no name that nothing declares', () => {
  const { nodes, edges } = flowGraph({
    schema: 'ruleset/1',
    id: 'r',
    version: '1.0.0',
    facts: { a: { type: 'boolean' }, sex: { type: 'code', codes: ['f'] }, unused: { type: 'boolean' } },
    scores: { s: { items: [{ if: { is: 'a' }, points: 1 }] } },
    recommendations: [
      {
        id: 'one',
        statement: 'S1',
        action: { verb: 'start', code: 'x' },
        cite: [],
        direction: 'for',
        strength: 'strong',
        certainty: 'low',
        indicator: 'info',
        when: { score: 's', ge: { by: 'sex', of: { f: 1 } } },
        defeats: [
          { id: 'two', cite: [] },
          { id: 'gone', cite: [] },
        ],
      },
      {
        id: 'two',
        statement: 'S1',
        action: { verb: 'start', code: 'y' },
        cite: [],
        direction: 'for',
        strength: 'strong',
        certainty: 'low',
        indicator: 'info',
        when: { is: 'nothing' },
      },
    ],
  })
  expect(nodes.map(({ id }) => id)).toEqual([
    'fact a',
    'fact sex',
    'score s',
    'recommendation one',
    'recommendation two',
  ])
  expect(edges.map(({ id }) => id)).toEqual([
    'fact a condition score s',
    'score s condition recommendation one',
    'fact sex condition recommendation one',
    'recommendation one defeats recommendation two',
  ])
})
