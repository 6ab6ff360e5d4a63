import pg from 'pg'
import { expect } from 'vitest'
import { connect } from '../migrations/advisory-lock.ts'
import type { TestDatabase } from '../test-kit/test-database.ts'

/** A raw connection, as somebody would have who goes around the API. */
export interface Probe {
  readonly client: pg.Client
  /** Runs statements in one transaction as this person, and commits. */
  as(
    personId: string,
    ...statements: readonly (string | readonly [string, readonly unknown[]])[]
  ): Promise<pg.QueryResult>
  close(): Promise<void>
}

/** Raw SQL as guideboard_app or as the owner of the tables, its triggers on. */
export async function probe(test: TestDatabase, role: 'app' | 'owner'): Promise<Probe> {
  const client = await connect(role === 'app' ? test.appUrl : test.ownerUrl)
  return {
    client,
    as: async (personId, ...statements) => {
      await client.query('BEGIN')
      try {
        await client.query(`SELECT set_config('app.actor', $1, true), set_config('app.reason', '', true)`, [
          personId === '' ? '' : `person:${personId}`,
        ])
        let last: pg.QueryResult | undefined
        for (const statement of statements) {
          last =
            typeof statement === 'string'
              ? await client.query(statement)
              : await client.query(statement[0], [...statement[1]])
        }
        await client.query('COMMIT')
        if (last === undefined) throw new Error('Nothing was asked.')
        return last
      } catch (error) {
        await client.query('ROLLBACK')
        throw error
      }
    },
    close: () => client.end(),
  }
}

/** Expects that Postgres refuses with this SQLSTATE. */
export async function expectSqlstate(code: string, attempt: Promise<unknown>): Promise<void> {
  const outcome = await attempt.then(
    () => 'done',
    (error: unknown) => error,
  )
  expect(outcome instanceof pg.DatabaseError ? `${outcome.code} ${outcome.message}` : outcome).toMatch(
    new RegExp(`^${code} `),
  )
}
