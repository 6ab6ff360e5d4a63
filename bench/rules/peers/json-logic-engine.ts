import { LogicEngine } from 'json-logic-engine'
import type { Enter } from '../contestant.ts'
import type { Tree } from '../workload.ts'

/** json-logic-engine: every rule compiled by `build`, its fastest way. */
export const jsonLogicEngine: Enter = (rules) => {
  const engine = new LogicEngine()
  const built = rules.map(({ when }) => engine.build(logicOf(when)) as (data: unknown) => unknown)
  return {
    name: 'json-logic-engine',
    knowsUnknown: false,
    input: (patient) => patient,
    evaluate: (input) => built.map((rule) => rule(input) === true),
  }
}

function logicOf(tree: Tree): object {
  switch (tree.kind) {
    case 'is':
      return { '===': [{ var: tree.fact }, true] }
    case 'code':
      return { '===': [{ var: tree.fact }, tree.code] }
    case 'at-least':
      return { '>=': [{ var: tree.fact }, tree.limit] }
    case 'all':
      return { and: tree.members.map(logicOf) }
    case 'any':
      return { or: tree.members.map(logicOf) }
  }
}
