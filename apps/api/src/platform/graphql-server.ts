import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'
import type { GraphContext } from './ctx.ts'
import { type DocumentLimits, defaultLimits, documentLimits } from './document-limits.ts'
import { formatError } from './graphql-errors.ts'
import { answerStatus, gateOperations, recordOperations } from './graphql-plugins.ts'

/** Apollo with everything off that is not used, and our own limits, gates and masks on. */
export function graphqlServer(
  schema: GraphQLSchema,
  options: { readonly openSchema: boolean; readonly limits?: DocumentLimits },
): ApolloServer<GraphContext> {
  return new ApolloServer<GraphContext>({
    schema,
    // Gated per request instead: a signed-in integrator may read the schema.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    parseOptions: { maxTokens: 1000 },
    validationRules: [documentLimits(options.limits ?? defaultLimits)],
    formatError,
    stopOnTerminationSignals: false,
    logger: silent,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      gateOperations({ openSchema: options.openSchema }),
      answerStatus,
      recordOperations,
    ],
  })
}

/** Apollo's own lines may quote a request; ours are written by the plugins above. */
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
