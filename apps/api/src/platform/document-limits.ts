import {
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationRule,
  type ValueNode,
} from 'graphql'

/** How large one GraphQL document may be, counted as if its fragments were written out. */
export interface DocumentLimits {
  readonly depth: number
  readonly expandedFields: number
  readonly aliases: number
  readonly rootFields: number
  /** Root fields that check a password or another secret. */
  readonly credentialOperations: number
  readonly fragments: number
  readonly directives: number
  readonly directivesPerNode: number
  readonly literalDepth: number
}

export const defaultLimits: DocumentLimits = {
  depth: 10,
  expandedFields: 1000,
  aliases: 30,
  rootFields: 10,
  credentialOperations: 1,
  fragments: 50,
  directives: 20,
  directivesPerNode: 3,
  literalDepth: 10,
}

const credentialFields = new Set(['signIn', 'confirmIdentity', 'changePassword', 'enrolTotp', 'confirmTotp'])

/** What a selection comes to when written out. Root counts are of its own level only. */
interface Measure {
  readonly depth: number
  readonly fields: number
  readonly aliases: number
  readonly level: number
  readonly credentials: number
}

const nothing: Measure = { depth: 0, fields: 0, aliases: 0, level: 0, credentials: 0 }
/** Sums stop here: twenty doublings pass it, and a number past it loses its last digits. */
const ceiling = 1_000_000

/**
 * A validation rule that refuses a document over the limits. Everything is counted while the rule is
 * constructed, before any other rule walks the document, in one pass that visits each fragment once.
 */
export function documentLimits(limits: DocumentLimits): ValidationRule {
  return (context) => {
    const document = context.getDocument()
    const fragments = new Map<string, FragmentDefinitionNode>()
    const operations: OperationDefinitionNode[] = []
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
      if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition)
    }
    const counted = measureAll(operations, fragments)
    const excess = firstExcess(limits, counted, fragments.size)
    if (excess !== undefined) {
      context.reportError(
        new GraphQLError(`The document is over the limit: ${excess.words}.`, {
          extensions: { limit: excess.limit },
        }),
      )
    }
    return {}
  }
}

interface Counted {
  readonly operations: readonly Measure[]
  readonly directives: number
  readonly directivesOnOneNode: number
  readonly literalDepth: number
}

function measureAll(
  operations: readonly OperationDefinitionNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Counted {
  const known = new Map<string, Measure>()
  let directives = 0
  let directivesOnOneNode = 0
  let literalDepth = 0

  const decorated = (node: {
    readonly directives?: readonly { arguments?: readonly { value: ValueNode }[] }[]
  }) => {
    const own = node.directives ?? []
    directives += own.length
    directivesOnOneNode = Math.max(directivesOnOneNode, own.length)
    for (const directive of own) for (const argument of directive.arguments ?? []) literal(argument.value)
  }
  const literal = (value: ValueNode) => {
    literalDepth = Math.max(literalDepth, depthOfLiteral(value))
  }

  const fragmentMeasure = (name: string): Measure => {
    const present = known.get(name)
    if (present !== undefined) return present
    const fragment = fragments.get(name)
    // A cycle counts as nothing here: another rule refuses it.
    known.set(name, nothing)
    if (fragment === undefined) return nothing
    decorated(fragment)
    const measured = measure(fragment.selectionSet)
    known.set(name, measured)
    return measured
  }

  const measure = (set: SelectionSetNode): Measure => {
    let total = nothing
    for (const selection of set.selections) {
      decorated(selection)
      switch (selection.kind) {
        case Kind.FIELD: {
          for (const argument of selection.arguments ?? []) literal(argument.value)
          const inner = selection.selectionSet === undefined ? nothing : measure(selection.selectionSet)
          // The shape of the schema itself is deep by nature, and bounded by the schema.
          const introspects = selection.name.value === '__schema' || selection.name.value === '__type'
          total = plus(total, {
            depth: introspects ? 1 : inner.depth + 1,
            fields: inner.fields + 1,
            aliases: inner.aliases + (selection.alias === undefined ? 0 : 1),
            level: 1,
            credentials: credentialFields.has(selection.name.value) ? 1 : 0,
          })
          break
        }
        case Kind.INLINE_FRAGMENT:
          total = plus(total, measure(selection.selectionSet))
          break
        case Kind.FRAGMENT_SPREAD:
          total = plus(total, fragmentMeasure(selection.name.value))
          break
      }
    }
    return total
  }

  const measured = operations.map((operation) => {
    decorated(operation)
    return measure(operation.selectionSet)
  })
  for (const name of fragments.keys()) fragmentMeasure(name)
  return { operations: measured, directives, directivesOnOneNode, literalDepth }
}

function plus(a: Measure, b: Measure): Measure {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: Math.min(ceiling, a.fields + b.fields),
    aliases: Math.min(ceiling, a.aliases + b.aliases),
    level: Math.min(ceiling, a.level + b.level),
    credentials: Math.min(ceiling, a.credentials + b.credentials),
  }
}

function depthOfLiteral(value: ValueNode): number {
  if (value.kind === Kind.LIST) return 1 + Math.max(0, ...value.values.map(depthOfLiteral))
  if (value.kind === Kind.OBJECT)
    return 1 + Math.max(0, ...value.fields.map((field) => depthOfLiteral(field.value)))
  return 0
}

function firstExcess(limits: DocumentLimits, counted: Counted, fragments: number) {
  const most = (pick: (measure: Measure) => number) => Math.max(0, ...counted.operations.map(pick))
  const rows: readonly (readonly [keyof DocumentLimits, number, string])[] = [
    ['fragments', fragments, 'fragments'],
    ['depth', most((m) => m.depth), 'levels of nesting'],
    ['expandedFields', most((m) => m.fields), 'fields with fragments written out'],
    ['aliases', most((m) => m.aliases), 'aliases'],
    ['rootFields', most((m) => m.level), 'root fields'],
    ['credentialOperations', most((m) => m.credentials), 'operation that checks a credential'],
    ['directives', counted.directives, 'directives'],
    ['directivesPerNode', counted.directivesOnOneNode, 'directives on one node'],
    ['literalDepth', counted.literalDepth, 'levels of nesting in a literal'],
  ]
  const over = rows.find(([limit, count]) => count > limits[limit])
  return over && { limit: over[0], words: `at most ${limits[over[0]]} ${over[2]}` }
}
