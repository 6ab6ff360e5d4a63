import { ZenEngine } from '@gorules/zen-engine'
import type { Enter } from '../contestant.ts'
import type { Tree } from '../workload.ts'

/** zen-engine: one decision with an expression per rule. */
export const zenEngine: Enter = (rules) => {
  const edge = (sourceId: string, targetId: string) => ({
    id: `${sourceId}-${targetId}`,
    type: 'edge',
    sourceId,
    targetId,
  })
  const expressions = rules.map(({ id, when }) => ({ id, key: id, value: expressionOf(when) }))
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      { id: 'rules', name: 'rules', type: 'expressionNode', content: { expressions } },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [edge('in', 'rules'), edge('rules', 'out')],
  })
  return {
    name: 'zen-engine',
    knowsUnknown: false,
    input: (patient) => patient,
    evaluate: async (input) => {
      const { result } = await decision.evaluate(input)
      return rules.map(({ id }) => result[id] === true)
    },
  }
}

function expressionOf(tree: Tree): string {
  const joined = (members: readonly Tree[], by: string) => `(${members.map(expressionOf).join(` ${by} `)})`
  switch (tree.kind) {
    case 'is':
      return `${tree.fact} == true`
    case 'code':
      return `${tree.fact} == '${tree.code}'`
    case 'at-least':
      return `(${tree.fact} != null and ${tree.fact} >= ${tree.limit})`
    case 'all':
      return joined(tree.members, 'and')
    case 'any':
      return joined(tree.members, 'or')
  }
}
