import cql from 'cql-execution'
import type { Enter } from '../contestant.ts'
import { type BenchRule, facts, type Patient, type Tree } from '../workload.ts'

/** cql-execution: an ELM library with one definition per rule and one parameter per fact. */
export const cqlExecution: Enter = (rules) => {
  const library = new cql.Library(elmOf(rules) as ConstructorParameters<typeof cql.Library>[0])
  const nobody = () => new cql.PatientSource([])
  return {
    name: 'cql-execution',
    knowsUnknown: true,
    input: (patient) => patient,
    evaluate: async (input) => {
      const executor = new cql.Executor(library, undefined, input as Patient)
      const { unfilteredResults } = await executor.exec(nobody())
      return rules.map(({ id }) => unfilteredResults[id] as boolean | null)
    },
  }
}

const systemType = (name: string) => `{urn:hl7-org:elm-types:r1}${name}`

function elmOf(rules: readonly BenchRule[]): object {
  const typeOf = { boolean: 'Boolean', code: 'String', quantity: 'Integer', date: 'Date' } as const
  return {
    library: {
      identifier: { id: 'bench', version: '1' },
      schemaIdentifier: { id: 'urn:hl7-org:elm', version: 'r1' },
      usings: { def: [{ localIdentifier: 'System', uri: 'urn:hl7-org:elm-types:r1' }] },
      parameters: {
        def: Object.entries(facts).map(([name, { type }]) => ({
          name,
          accessLevel: 'Public',
          parameterTypeSpecifier: { type: 'NamedTypeSpecifier', name: systemType(typeOf[type]) },
        })),
      },
      statements: {
        def: rules.map(({ id, when }) => ({
          name: id,
          context: 'Unfiltered',
          accessLevel: 'Public',
          expression: expressionOf(when),
        })),
      },
    },
  }
}

function expressionOf(tree: Tree): object {
  const fact = (name: string) => ({ type: 'ParameterRef', name })
  const literal = (type: string, value: string | number) => ({
    type: 'Literal',
    valueType: systemType(type),
    value: String(value),
  })
  switch (tree.kind) {
    case 'is':
      return fact(tree.fact)
    case 'code':
      return { type: 'Equal', operand: [fact(tree.fact), literal('String', tree.code)] }
    case 'at-least':
      return { type: 'GreaterOrEqual', operand: [fact(tree.fact), literal('Integer', tree.limit)] }
    case 'all':
    case 'any': {
      const type = tree.kind === 'all' ? 'And' : 'Or'
      return tree.members.map(expressionOf).reduce((left, right) => ({ type, operand: [left, right] }))
    }
  }
}
