import type { GraphQLSchema } from 'graphql'
import './accounts/graphql.ts'
import './articles/graphql.ts'
import './editorial/graphql.ts'
import './editorial/impact-graphql.ts'
import './editorial/live-graphql.ts'
import './assessments/evaluate-graphql.ts'
import './assessments/graphql.ts'
import './encounters/graphql.ts'
import './interop/graphql.ts'
import './patients/graphql.ts'
import { builder } from './platform/builder.ts'

/** The schema of all modules. A module registers its types by being imported here. */
export const schema: GraphQLSchema = builder.toSchema()
