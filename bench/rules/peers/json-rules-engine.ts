import { Engine, type NestedCondition } from 'json-rules-engine'
import type { Enter } from '../contestant.ts'
import type { Patient, Tree } from '../workload.ts'

/** json-rules-engine: rules fire events; what did not fire is false. */
export const jsonRulesEngine: Enter = (rules) => {
  const engine = new Engine()
  for (const { id, when } of rules) {
    const condition = conditionOf(when)
    const conditions = 'fact' in condition ? { all: [condition] } : condition
    engine.addRule({ conditions: conditions as { all: NestedCondition[] }, event: { type: id } })
  }
  return {
    name: 'json-rules-engine',
    knowsUnknown: false,
    input: (patient) => patient,
    evaluate: async (input) => {
      const { events } = await engine.run(input as Patient)
      const fired = new Set(events.map((event) => event.type))
      return rules.map(({ id }) => fired.has(id))
    },
  }
}

function conditionOf(tree: Tree): NestedCondition {
  switch (tree.kind) {
    case 'is':
      return { fact: tree.fact, operator: 'equal', value: true }
    case 'code':
      return { fact: tree.fact, operator: 'equal', value: tree.code }
    case 'at-least':
      return { fact: tree.fact, operator: 'greaterThanInclusive', value: tree.limit }
    case 'all':
      return { all: tree.members.map(conditionOf) }
    case 'any':
      return { any: tree.members.map(conditionOf) }
  }
}
