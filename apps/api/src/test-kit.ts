import { randomUUID } from 'node:crypto'
import type { ApolloServer } from '@apollo/server'
import { type TestCluster, type TestDatabase, testDatabase } from '@guideboard/database/test-kit'
import { authenticate } from './accounts/authenticate.ts'
import { personWithRoles } from './accounts/load-person.ts'
import type { Actor } from './platform/actor.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import type { Connection, Ctx, GraphContext, Watching } from './platform/ctx.ts'
import { graphqlServer } from './platform/graphql-server.ts'
import { silentLog } from './platform/log.ts'
import { sealWith } from './platform/seal.ts'
import { createServer, type ServerParts } from './platform/server.ts'
import { schema } from './schema.ts'

export const anonymous: Actor = { kind: 'anonymous' }

/** What an operation answered, without Apollo's wrapping. */
interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  readonly data: any
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[]
}

/** The API on a database of its own: verbs by `ctx`, operations by `run`, HTTP by `http`. Close it in afterAll. */
export interface TestApi {
  readonly test: TestDatabase
  /** A context in which somebody acts. */
  ctx(actor?: Actor, clock?: Clock): Ctx
  /** The actor that a person is now, with the roles that count. */
  actorOf(personId: string): Promise<Actor>
  /** Executes a GraphQL operation as an actor. */
  run(actor: Actor, query: string, variables?: Record<string, unknown>): Promise<Answer>
  /** The audit events of an action, oldest first, read as the owner. */
  audited(action: string): Promise<readonly AuditRow[]>
  /** The HTTP server, not listening: `inject` requests. Parts given replace the usual ones. */
  http(parts?: Partial<ServerParts>): ReturnType<typeof createServer>
  close(): Promise<void>
}

interface AuditRow {
  readonly actor: string
  readonly action: string
  readonly entity: string
  readonly outcome: string
  readonly organization_id: string | null
  readonly patient_ids: readonly string[]
  readonly payload: string
}

const seal = sealWith('a key for tests')

const connection: Connection = {
  peer: '127.0.0.1',
  transport: 'loopback',
  credential: 'none',
  setSessionCookie: () => {},
  clearSessionCookie: () => {},
}

const watchingAs = (actor: Actor): Watching => ({
  actorNow: async () => actor,
  closed: new AbortController().signal,
  checkEvery: 60_000,
})

export async function testApi(
  options: { readonly clock?: Clock; readonly cluster?: TestCluster } = {},
): Promise<TestApi> {
  const { cluster } = options
  const test = await testDatabase(cluster === undefined ? {} : { cluster })
  const apollo: ApolloServer<GraphContext> = graphqlServer(schema, { openSchema: true })
  await apollo.start()
  const clock = options.clock ?? systemClock
  const ctx = (actor: Actor = anonymous, at: Clock = clock): Ctx => ({
    actor,
    clock: at,
    log: silentLog,
    requestId: 'test',
    database: test.database,
    seal,
  })
  return {
    test,
    ctx,
    actorOf: (personId) => personWithRoles(ctx(), personId),
    run: async (actor, query, variables = {}) => {
      const { body } = await apollo.executeOperation(
        { query, variables },
        // Every call from an address of its own: what limits one caller is no matter of most tests.
        {
          contextValue: {
            ...ctx(actor),
            connection: { ...connection, peer: randomUUID() },
            watching: watchingAs(actor),
          },
        },
      )
      if (body.kind !== 'single') throw new Error('The operation answered in parts.')
      return JSON.parse(JSON.stringify(body.singleResult)) as Answer
    },
    audited: (action) =>
      test.sql<AuditRow & Record<string, unknown>>(
        'SELECT * FROM audit_event WHERE action = $1 ORDER BY at, seq',
        [action],
      ),
    http: (parts = {}) =>
      createServer({
        schema,
        database: test.database,
        seal,
        authenticate: (credential, requestId, options) =>
          authenticate({ ...ctx(), requestId }, credential, options),
        ready: async () => [],
        log: silentLog,
        clock,
        dashboard: '/nowhere',
        trustedProxies: [],
        openSchema: false,
        ...parts,
      }),
    close: async () => {
      await apollo.stop()
      await test.close()
    },
  }
}
