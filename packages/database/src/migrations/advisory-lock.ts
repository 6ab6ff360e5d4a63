import pg from 'pg'
import { connectFailure } from '../connect-failure.ts'

/**
 * Runs `work` while this process alone, of all that use the database server, holds the lock of that name.
 * The lock goes with the connection, so a killed process leaves none behind.
 */
export async function withAdvisoryLock<T>(
  url: string,
  name: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = await connect(url)
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name])
    return await work(client)
  } finally {
    await client.end()
  }
}

/** One connection of its own; fails within 5 s with a plain sentence. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    options: '-c TimeZone=UTC',
  })
  client.on('error', () => undefined) // a lost connection is reported by the query that meets it
  try {
    await client.connect()
  } catch (error) {
    throw connectFailure(error, url)
  }
  return client
}
