import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './graphql-env.d.ts'

/** Typed documents: variables and results are inferred from the committed schema. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  disableMasking: true
  scalars: { Date: string; DateTime: string; JSON: unknown }
}>()

export type { ResultOf, VariablesOf } from 'gql.tada'
