import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ClusterPlace, makeServerFolder } from './cluster-place.ts'

/** The user that initdb makes: it owns everything in the cluster. */
export const ownerName = 'guideboard_owner'

/**
 * Makes the cluster when there is none: UTF-8, one collation on every machine, checksums, passwords by
 * scram-sha-256. Made beside and renamed, so a start killed halfway leaves no half cluster.
 */
export async function createCluster(place: ClusterPlace, password: string, sync: boolean): Promise<boolean> {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) return false
  const draft = `${place.cluster}.new`
  makeServerFolder(draft, place.user)
  const secrets = mkdtempSync(join(tmpdir(), 'guideboard-initdb-'))
  const passwordFile = join(secrets, 'password')
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
    if (place.user) {
      chownSync(secrets, place.user.uid, place.user.gid)
      chownSync(passwordFile, place.user.uid, place.user.gid)
    }
    await run(place, [
      `--pgdata=${draft}`,
      `--username=${ownerName}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      ...(sync ? [] : ['--no-sync']),
    ])
  } finally {
    rmSync(secrets, { recursive: true, force: true })
  }
  rmSync(place.cluster, { recursive: true, force: true })
  renameSync(draft, place.cluster)
  return true
}

function run(place: ClusterPlace, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(place.binaries.initdb, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
      cwd: '/',
      ...(place.user && { uid: place.user.uid, gid: place.user.gid }),
    })
    const stop = () => void child.kill()
    process.once('exit', stop)
    let complaint = ''
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString('utf8')
    })
    child.on('error', reject)
    child.on('close', (code) => {
      process.off('exit', stop)
      if (code === 0) resolve()
      else reject(new Error(`The database could not be created in ${place.cluster}: ${complaint.trim()}`))
    })
  })
}
