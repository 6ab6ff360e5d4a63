import SchemaBuilder, { type ObjectRef } from '@pothos/core'
import { GraphQLError } from 'graphql'
import { isCalendarDate } from './calendar-date.ts'
import type { GraphContext } from './ctx.ts'

/**
 * The one schema builder. A field is non-null and an argument required unless it says otherwise
 * (`nullable: true`, `required: false`).
 */
export const builder = new SchemaBuilder<{
  Context: GraphContext
  DefaultFieldNullability: false
  DefaultInputFieldRequiredness: true
  Scalars: {
    ID: { Input: string; Output: string }
    Date: { Input: string; Output: string }
    DateTime: { Input: Date; Output: Date | string }
    JSON: { Input: unknown; Output: unknown }
  }
}>({ defaultFieldNullability: false, defaultInputFieldRequiredness: true })

type BuilderTypes = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Types> ? Types : never

/** An object type of the schema whose values are `T` inside. */
export type ObjectTypeRef<T> = ObjectRef<BuilderTypes, T>

builder.queryType({ description: 'Everything that can be read.' })
builder.mutationType({ description: 'Everything that can be done. One verb of the product per field.' })

builder.subscriptionType({
  description: 'What can be followed, at /graphql/stream. Events carry ids; what changed is read by queries.',
})

builder.scalarType('Date', {
  description: 'A calendar date, YYYY-MM-DD.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && isCalendarDate(value)) return value
    throw new GraphQLError('A date is written YYYY-MM-DD and names a day that exists.')
  },
})

builder.scalarType('DateTime', {
  description: 'An instant, RFC 3339, UTC.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : value),
  parseValue: (value) => {
    const instant =
      typeof value === 'string' && /T.*(Z|[+-]\d\d:\d\d)$/.test(value) ? new Date(value) : undefined
    if (instant !== undefined && !Number.isNaN(instant.getTime())) return instant
    throw new GraphQLError('An instant is written as RFC 3339 with its offset, such as 2026-11-22T09:30:00Z.')
  },
})

builder.scalarType('JSON', {
  description: 'A JSON value.',
  serialize: (value) => value,
  parseValue: (value) => value,
})
