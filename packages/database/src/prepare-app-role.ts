import { keptSecret } from './kept-secret.ts'
import { connect, withAdvisoryLock } from './migrations/advisory-lock.ts'

const role = 'guideboard_app'

/**
 * Lets guideboard_app sign in with the random password kept in `passwordFile` (made when missing), and answers
 * its connection string. Run after `migrate`, which makes the role. The password is set only when the kept one
 * does not work, so a second start disturbs nobody.
 */
export async function prepareAppRole(ownerUrl: string, passwordFile: string): Promise<string> {
  const password = keptSecret(passwordFile)
  return await withAdvisoryLock(ownerUrl, 'guideboard app role', async (owner) => {
    const database = owner.database ?? ''
    const appUrl = appUrlOf(ownerUrl, database, password)
    await owner.query(`GRANT CONNECT ON DATABASE ${owner.escapeIdentifier(database)} TO ${role}`)
    if (!(await works(appUrl))) {
      // LOGIN and PASSWORD alone: an owner who is no superuser may not even mention NOSUPERUSER.
      await owner.query(`ALTER ROLE ${role} WITH LOGIN PASSWORD ${owner.escapeLiteral(password)}`)
      await (await connect(appUrl)).end()
    }
    return appUrl
  })
}

async function works(appUrl: string): Promise<boolean> {
  try {
    await (await connect(appUrl)).end()
    return true
  } catch {
    return false
  }
}

function appUrlOf(ownerUrl: string, database: string, password: string): string {
  const url = new URL(ownerUrl)
  url.username = role
  url.password = password
  url.pathname = `/${encodeURIComponent(database)}`
  if (url.username !== role) {
    throw new Error('DATABASE_URL names no host: write it as postgresql://user:password@host:port/database.')
  }
  return url.href
}
