import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'

type Field = GraphQLField<unknown, unknown>

/** What stands in for an argument: GraphQL text by the argument's name, where its type alone does not say. */
export type ArgumentValues = (argument: GraphQLArgument) => string | undefined

/** One way from a root field to an object, as a selection of all its leaves. */
export interface FieldPath {
  readonly root: string
  readonly path: string
  readonly selection: string
}

/**
 * Every way from a field of the query type to an object that meets no type twice, arguments filled in, with
 * every leaf of that object. Together they touch every field that a client can reach.
 */
export function fieldPaths(schema: GraphQLSchema, values: ArgumentValues): readonly FieldPath[] {
  const root = schema.getQueryType()
  if (!root) return []
  return Object.values(root.getFields()).flatMap((field) =>
    waysBelow(schema, field, values, new Set()).map((way) => ({ root: field.name, ...way })),
  )
}

interface Way {
  readonly path: string
  readonly selection: string
}

function waysBelow(
  schema: GraphQLSchema,
  field: Field,
  values: ArgumentValues,
  met: ReadonlySet<string>,
): readonly Way[] {
  const named = getNamedType(field.type)
  const call = `${field.name}${argumentText(field, values)}`
  if (isLeafType(named)) return [{ path: field.name, selection: call }]
  if (met.has(named.name)) return []
  const further = new Set([...met, named.name])
  return objectsOf(schema, named).flatMap((type) => {
    const within = (path: string, selection: string): Way => ({
      path: `${field.name}.${path}`,
      selection:
        type === named ? `${call} { ${selection} }` : `${call} { ... on ${type.name} { ${selection} } }`,
    })
    const fields = Object.values(type.getFields())
    const leaves = fields.filter((next) => isLeafType(getNamedType(next.type)))
    const here = leaves.map((leaf) => `${leaf.name}${argumentText(leaf, values)}`).join(' ')
    return [
      ...(leaves.length > 0 ? [within('*', here)] : []),
      ...fields
        .filter((next) => !leaves.includes(next))
        .flatMap((next) =>
          waysBelow(schema, next, values, further).map(({ path, selection }) => within(path, selection)),
        ),
    ]
  })
}

function objectsOf(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type]
  return isUnionType(type) || isInterfaceType(type) ? schema.getPossibleTypes(type) : []
}

function argumentText(field: Field, values: ArgumentValues): string {
  const given = field.args.flatMap((argument) => {
    const value =
      values(argument) ?? (isNonNullType(argument.type) ? fitting(argument.type, values) : undefined)
    return value === undefined ? [] : [`${argument.name}: ${value}`]
  })
  return given.length === 0 ? '' : `(${given.join(', ')})`
}

/** Something that fits a type where no value was given for its argument. */
function fitting(type: GraphQLInputType, values: ArgumentValues): string {
  const inner = getNullableType(type)
  if (isListType(inner)) return `[${fitting(inner.ofType, values)}]`
  if (isEnumType(inner)) return inner.getValues()[0]?.name ?? ''
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields())
    const wanted = inner.isOneOf ? fields.slice(0, 1) : fields.filter(({ type: one }) => isNonNullType(one))
    return `{ ${wanted.map((one) => `${one.name}: ${values(one) ?? fitting(one.type, values)}`).join(', ')} }`
  }
  const scalars: Readonly<Record<string, string>> = { Int: '1', Float: '1', Boolean: 'true', JSON: '{}' }
  return scalars[String(inner)] ?? '"2026-01-01"'
}
