import { setTimeout as pause } from 'node:timers/promises'
import { databaseErrorOf } from './database-error.ts'

const tries = 5

/**
 * Runs a whole transaction again when Postgres could not order it among the others (40001) or broke a deadlock
 * (40P01): at most 5 tries, 10 to 200 ms apart at random. Then the last error comes through.
 */
export async function retryConflicts<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction()
    } catch (error) {
      if (attempt === tries || !isWriteConflict(error)) throw error
      await pause(10 + Math.random() * Math.min(190, 40 * attempt))
    }
  }
}

/** Whether the same work may simply be tried again; Prisma reports such conflicts in three shapes. */
export function isWriteConflict(error: unknown): boolean {
  if (error instanceof Error && 'code' in error && error.code === 'P2034') return true
  const found = databaseErrorOf(error)
  return found !== undefined && (found.sqlstate === '40001' || found.sqlstate === '40P01')
}
