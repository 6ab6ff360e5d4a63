import type { Log } from './log.ts'
import { connect } from './migrations/advisory-lock.ts'

/**
 * A first start that was interrupted leaves people and articles behind, but no row in `installation`: that one is
 * written last. Nothing was ever served from such a database, so it is emptied and set up anew. Only for a
 * database that is ours alone (the embedded one). Answers whether there was something to clear.
 */
export async function clearUnfinished(ownerUrl: string, log: Log): Promise<boolean> {
  const owner = await connect(ownerUrl)
  try {
    const { rows } = await owner.query<{ begun: boolean }>(
      `SELECT to_regclass('public.installation') IS NOT NULL AS begun`,
    )
    if (rows[0]?.begun !== true) return false
    const { rowCount } = await owner.query('SELECT FROM installation')
    if (rowCount !== 0) return false
    log('The first start was interrupted: setting up again from the beginning')
    await owner.query('DROP SCHEMA public CASCADE')
    await owner.query('CREATE SCHEMA public')
    return true
  } finally {
    await owner.end()
  }
}
