import type { FactDeclaration } from '../../fact-declaration.ts'
import { programOf } from '../../parse-rule-set.ts'
import type { RuleSet } from '../../rule-set.ts'
import { plainScore } from '../../score.ts'
import type { Cases, Statement } from '../formula.ts'
import { resultNames } from '../result-names.ts'
import { statementsOf } from '../statements.ts'
import type { ElmContext, ElmLibrary, ElmNode } from './elm-library.ts'
import { decimal, elmType, folded, formulaToElm, literal, textLiteral } from './formula-to-elm.ts'

/**
 * A rule set as an ELM library: the trace layer, one statement per result (`resultNames`), Boolean or
 * null. Every fact is a parameter (Boolean, String, Date, or Quantity in the fact's unit); a quantity that
 * is known as an interval gives its upper end in "<fact> up to". Engines must be handed every parameter,
 * null included. Throws a TypeError for what is no rule set. Linear in the size of the rule set, but for the
 * members of one `pick`.
 */
export function toElm(ruleSet: RuleSet, options: { readonly context?: ElmContext } = {}): ElmLibrary {
  const program = programOf(ruleSet)
  const { context = 'Patient' } = options
  return {
    library: {
      identifier: { id: ruleSet.id, version: ruleSet.version },
      schemaIdentifier: { id: 'urn:hl7-org:elm', version: 'r1' },
      usings: { def: [{ localIdentifier: 'System', uri: 'urn:hl7-org:elm-types:r1' }] },
      parameters: {
        def: [...program.facts].flatMap(([id, fact]) =>
          parametersOf(id, fact).map(({ name, type }) => ({
            name,
            accessLevel: 'Public',
            parameterTypeSpecifier: { type: 'NamedTypeSpecifier', name: elmType(type) },
          })),
        ),
      },
      statements: {
        def: statementsOf(program).map((statement) => ({
          name: statement.name,
          context,
          accessLevel: statement.internal ? 'Private' : 'Public',
          expression: statementToElm(statement),
        })),
      },
    },
  }
}

/** The parameters of a fact and their CQL types. */
export function parametersOf(
  id: string,
  fact: FactDeclaration,
): readonly { readonly name: string; readonly type: 'Boolean' | 'String' | 'Date' | 'Quantity' }[] {
  switch (fact.type) {
    case 'boolean':
      return [{ name: id, type: 'Boolean' }]
    case 'code':
      return [{ name: id, type: 'String' }]
    case 'date':
      return [{ name: id, type: 'Date' }]
    case 'quantity':
      return [
        { name: id, type: 'Quantity' },
        { name: resultNames.upTo(id), type: 'Quantity' },
      ]
  }
}

function statementToElm(statement: Statement): ElmNode {
  switch (statement.kind) {
    case 'truth':
      return formulaToElm(statement.formula)
    case 'points':
      return folded('Add', [
        points(statement.base),
        ...statement.items.map((item) => casesToElm(item, points)),
      ])
    case 'word':
      return casesToElm(statement.word, textLiteral)
  }
}

function points(halfPoints: number): ElmNode {
  return literal('Decimal', decimal(plainScore(halfPoints)))
}

function casesToElm<V>({ cases, otherwise }: Cases<V>, write: (value: V) => ElmNode): ElmNode {
  if (cases.length === 0) return write(otherwise)
  return {
    type: 'Case',
    // biome-ignore lint/suspicious/noThenProperty: ELM's own word
    caseItem: cases.map((one) => ({ when: formulaToElm(one.if), then: write(one.value) })),
    else: write(otherwise),
  }
}
