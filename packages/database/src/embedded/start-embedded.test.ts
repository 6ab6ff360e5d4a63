import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '../migrations/advisory-lock.ts'
import { isRunning } from './process-identity.ts'
import { type EmbeddedPostgres, startEmbedded } from './start-embedded.ts'

let dataFolder: string
let lines: string[]
const started: EmbeddedPostgres[] = []
const children: ChildProcess[] = []

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'guideboard-embedded-'))
  chmodSync(dataFolder, 0o711) // a closed folder would move root's cluster elsewhere: tested below
  lines = []
})
afterEach(async () => {
  for (const child of children.splice(0)) await killed(child)
  for (const server of started.splice(0)) await server.stop()
  // A server that a killed child left behind is stopped by one more start.
  if (existsSync(join(dataFolder, 'postgres', 'postmaster.pid'))) await (await start()).stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

// A killed process lives on for a moment; until it is gone, its lock on the folder holds.
async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

async function start(options: { port?: number } = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbedded({ dataFolder, log: (line) => lines.push(line), ...options })
  started.push(server)
  return server
}

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = await connect(url)
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

// Another Guideboard on the same folder, in a process of its own; it says its connection string and waits.
async function startElsewhere(): Promise<{ child: ChildProcess; url: string; serverPid: number }> {
  const module = pathToFileURL(join(import.meta.dirname, 'start-embedded.ts')).href
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(module)})
    const server = await startEmbedded({ dataFolder: ${JSON.stringify(dataFolder)}, log: () => undefined })
    console.log(JSON.stringify({ url: server.ownerUrl, serverPid: server.serverPid() }))
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const [line] = await once(child.stdout, 'data')
  return { child, ...JSON.parse(String(line)) }
}

test('a second start keeps the data, and says nothing about making a database', async () => {
  const first = await start()
  await query(first.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer')
  await first.stop()
  expect(lines.join()).toContain('Created a database')
  lines = []
  const second = await start()
  expect(await query(second.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  expect(lines).toEqual([])
})

test('it listens on loopback only, wants a password, and keeps what it acknowledged', async () => {
  const { ownerUrl } = await start()
  const rows = await query(
    ownerUrl,
    `SELECT name, setting FROM pg_settings WHERE name IN ('listen_addresses', 'unix_socket_directories', 'fsync',
       'full_page_writes', 'synchronous_commit', 'data_checksums', 'password_encryption') ORDER BY name`,
  )
  expect(rows).toEqual([
    { name: 'data_checksums', setting: 'on' },
    { name: 'fsync', setting: 'on' },
    { name: 'full_page_writes', setting: 'on' },
    { name: 'listen_addresses', setting: '127.0.0.1' },
    { name: 'password_encryption', setting: 'scram-sha-256' },
    { name: 'synchronous_commit', setting: 'on' },
    { name: 'unix_socket_directories', setting: '' },
  ])
  const wrong = new URL(ownerUrl)
  wrong.password = 'guess'
  await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('refused the user name or password')
  expect(await query(ownerUrl, 'SELECT DISTINCT auth_method FROM pg_hba_file_rules')).toEqual([
    { auth_method: 'scram-sha-256' },
  ])
  expect(statSync(join(dataFolder, 'owner-password')).mode & 0o077).toBe(0)
})

test('no statement reaches the log of the server', async () => {
  const { ownerUrl } = await start()
  await query(ownerUrl, `SELECT 'canary-of-a-patient'::int`).catch(() => undefined)
  await query(ownerUrl, `DO $$ BEGIN RAISE WARNING 'canary-of-a-patient'; END $$`)
  expect(readFileSync(join(dataFolder, 'postgres.log'), 'utf8')).not.toContain('canary')
})

test('a folder in use by another Guideboard is refused with its process, and is untouched', async () => {
  const other = await startElsewhere()
  await expect(start()).rejects.toThrow(
    `The data folder ${dataFolder} is in use by another Guideboard (process ${other.child.pid}).`,
  )
  expect(await query(other.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a folder in use by this process is refused too', async () => {
  await start()
  await expect(start()).rejects.toThrow('is in use by another Guideboard')
})

test('after kill -9 of Guideboard the next start stops the server left over and keeps the data', async () => {
  const other = await startElsewhere()
  await query(other.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
  other.child.kill('SIGKILL')
  await once(other.child, 'exit')
  expect(isRunning(other.serverPid)).toBe(true)
  const next = await start()
  expect(lines.join()).toContain(`left over from an earlier run (process ${other.serverPid})`)
  expect(await query(next.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
})

test('after kill -9 of both the next start recovers', async () => {
  const other = await startElsewhere()
  await query(other.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
  other.child.kill('SIGKILL')
  await once(other.child, 'exit')
  process.kill(other.serverPid, 'SIGKILL')
  expect(existsSync(join(dataFolder, 'postgres', 'postmaster.pid'))).toBe(true)
  const next = await start()
  expect(await query(next.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
})

test('a server killed while Guideboard runs comes back on the same port within seconds', async () => {
  const server = await start()
  await query(server.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer')
  const killed = server.serverPid()
  process.kill(killed, 'SIGKILL')
  let rows: unknown[] = []
  // It answers a moment before it is taken for the one that runs.
  for (
    let waited = 0;
    waited < 30_000 && (rows.length === 0 || server.serverPid() === killed);
    waited += 100
  ) {
    await pause(100)
    rows = await query(server.ownerUrl, 'SELECT answer FROM kept').catch(() => [])
  }
  expect(rows).toEqual([{ answer: 42 }])
  expect(server.serverPid()).not.toBe(killed)
})

test('a pid file that names a process of somebody else does not stop a start, nor that process', async () => {
  await (await start()).stop()
  const bystander = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' })
  children.push(bystander)
  writeFileSync(
    join(dataFolder, 'postgres', 'postmaster.pid'),
    `${bystander.pid}\n${join(dataFolder, 'postgres')}\n1\n5432\n\n127.0.0.1\n`,
  )
  const next = await start()
  expect(await query(next.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect(isRunning(bystander.pid ?? 0)).toBe(true)
})

test('a start killed halfway through making the database is made good by the next', async () => {
  mkdirSync(join(dataFolder, 'postgres.new'))
  writeFileSync(join(dataFolder, 'postgres.new', 'half'), '')
  mkdirSync(join(dataFolder, 'postgres'))
  const { ownerUrl } = await start()
  expect(await query(ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a taken port is named in one sentence', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  try {
    await expect(start({ port })).rejects.toThrow(`Port ${port} for the database is taken`)
  } finally {
    taken.close()
  }
})

test('a data folder that cannot be made is named in one sentence', async () => {
  const file = join(dataFolder, 'file')
  writeFileSync(file, '')
  await expect(startEmbedded({ dataFolder: join(file, 'data'), log: () => undefined })).rejects.toThrow(
    'cannot be used: set GUIDEBOARD_DATA to a folder you may write to',
  )
})

test.runIf(process.platform === 'linux')('a data folder where nobody can make one is named too', async () => {
  await expect(startEmbedded({ dataFolder: '/proc/guideboard/data', log: () => undefined })).rejects.toThrow(
    'The data folder /proc/guideboard/data cannot be used',
  )
})

test('a clean stop leaves no server, no lock and no pid file', async () => {
  const server = await start()
  const pid = server.serverPid()
  expect(existsSync(join(dataFolder, 'postgres', 'postmaster.pid'))).toBe(true)
  await server.stop()
  expect(isRunning(pid)).toBe(false)
  expect(existsSync(join(dataFolder, 'guideboard.lock'))).toBe(false)
  expect(existsSync(join(dataFolder, 'postgres', 'postmaster.pid'))).toBe(false)
})

// Only root needs another user for the server.
test.runIf(process.getuid?.() === 0)(
  'root below a 0700 home keeps the cluster where the server can go',
  async () => {
    const home = join(dataFolder, 'home')
    mkdirSync(home, { mode: 0o700 })
    const inner = join(home, 'data')
    const server = await startEmbedded({ dataFolder: inner, log: (line) => lines.push(line) })
    const place = readFileSync(join(inner, 'postgres-location'), 'utf8').trim()
    try {
      expect(lines.join()).toContain(`cannot enter ${inner}: the database is kept in ${place}`)
      await query(server.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer')
      await server.stop()
      const again = await startEmbedded({ dataFolder: inner, log: () => undefined })
      started.push(again)
      expect(await query(again.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
    } finally {
      for (const left of started.splice(0)) await left.stop()
      rmSync(place, { recursive: true, force: true })
    }
  },
)
