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
  const appUrl = withUser(ownerUrl, role, password)
  await withAdvisoryLock(ownerUrl, 'guideboard app role', async (owner) => {
    const database = owner.escapeIdentifier(owner.database ?? '')
    await owner.query(`GRANT CONNECT ON DATABASE ${database} TO ${role}`)
    if (await works(appUrl)) return
    const secret = owner.escapeLiteral(password)
    await owner.query(
      `ALTER ROLE ${role} WITH LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${secret}`,
    )
  })
  await (await connect(appUrl)).end()
  return appUrl
}

async function works(appUrl: string): Promise<boolean> {
  try {
    const client = await connect(appUrl)
    const { rows } = await client.query(
      'SELECT rolsuper OR rolbypassrls AS strong FROM pg_roles WHERE rolname = current_user',
    )
    await client.end()
    return rows[0].strong === false
  } catch {
    return false
  }
}

function withUser(url: string, user: string, password: string): string {
  const changed = new URL(url)
  changed.username = user
  changed.password = password
  return changed.href
}
