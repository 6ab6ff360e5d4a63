import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { Context } from './context.ts'
import { type Prisma, PrismaClient } from './generated/client.ts'
import type { ImpactNotice } from './impact-notices.ts'
import { retryConflicts } from './retry.ts'
import {
  editingFeed,
  type Feed,
  impactFeed,
  personFeed,
  type VersionFeed,
  versionFeed,
} from './version-feed.ts'

/** A handle on one transaction. Raw SQL only through tagged templates, where values are parameters. */
export type Tx = Omit<
  Prisma.TransactionClient,
  '$queryRawUnsafe' | '$executeRawUnsafe' | '$transaction' | '$extends'
>

export interface DatabaseConfig {
  /** Connection string of guideboard_app; never the owner's. */
  readonly appUrl: string
  /** Connections at most; 10 unless said otherwise. */
  readonly poolSize?: number
}

export interface Database {
  /**
   * Runs `work` in one transaction whose first statement sets the context for that transaction alone. A write
   * conflict or deadlock runs it again, so `work` does nothing outside the database.
   */
  inContext<T>(context: Context, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Changes of versions, in any process, once they are committed. */
  readonly changes: Pick<VersionFeed, 'subscribe'>
  /** Ids of people who were told something, in any process, once it is committed. */
  readonly told: Pick<Feed<string>, 'subscribe'>
  /** Ids of the drafts in which somebody came, went or moved on, in any process. */
  readonly editing: Pick<Feed<string>, 'subscribe'>
  /** How far comparisons are, in whichever process. */
  readonly impacts: Pick<Feed<ImpactNotice>, 'subscribe'>
  close(): Promise<void>
}

/**
 * Opens the database as guideboard_app. Connects on first use, so it never fails; `verifyDatabase` says whether
 * it can be used.
 */
export function openDatabase({ appUrl, poolSize = 10 }: DatabaseConfig): Database {
  const pool = new pg.Pool({
    connectionString: appUrl,
    max: poolSize,
    connectionTimeoutMillis: 3_000,
    statement_timeout: 5_000,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 10_000,
    // Prisma sends and reads times without a zone. The isolation is said once here, not with every transaction.
    options: '-c TimeZone=UTC -c default_transaction_isolation=read\\ committed',
    application_name: 'guideboard',
  })
  // A connection that the server ends while idle, or while this process closes it, must not end the process: the
  // next query meets a fresh one. The adapter listens too, but stops before the sockets are closed.
  pool.on('error', () => undefined)
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) })
  const prisma = new PrismaClient({ adapter })
  const changes = versionFeed(appUrl)
  const told = personFeed(appUrl)
  const editing = editingFeed(appUrl)
  const impacts = impactFeed(appUrl)
  return {
    inContext: (context, work) => retryConflicts(() => transaction(prisma, context, work)),
    changes,
    told,
    editing,
    impacts,
    close: async () => {
      await changes.close()
      await told.close()
      await editing.close()
      await impacts.close()
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

function transaction<T>(prisma: PrismaClient, context: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  return prisma.$transaction(
    async (tx) => {
      // The third argument keeps each setting inside this transaction: the connection goes back to a shared pool.
      await tx.$queryRaw`SELECT
        set_config('role', ${context.role === 'reader' ? 'guideboard_reader' : 'none'}, true),
        set_config('app.org', ${context.organizationId ?? ''}, true),
        set_config('app.actor', ${context.actor ?? ''}, true),
        set_config('app.reason', ${context.reason ?? ''}, true),
        set_config('app.request_id', ${context.requestId ?? ''}, true)`
      return await work(tx)
    },
    {
      maxWait: 2_000,
      timeout: context.timeout ?? 10_000,
      ...(context.isolation === 'serializable' ? { isolationLevel: 'Serializable' as const } : {}),
    },
  )
}

// Named statements are planned once per connection. The name follows from the text, so it can never be another's.
function statementName(sql: string): string {
  return createHash('sha256').update(sql).digest('base64url').slice(0, 32)
}
