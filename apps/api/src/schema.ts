import type { GraphQLSchema } from 'graphql'
import './accounts/graphql.ts'
import './articles/graphql.ts'
import { builder } from './platform/builder.ts'

/** The schema of all modules. A module registers its types by being imported here. */
export const schema: GraphQLSchema = builder.toSchema()
