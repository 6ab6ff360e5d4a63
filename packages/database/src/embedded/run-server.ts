import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '../log.ts'
import type { ClusterPlace } from './cluster-place.ts'
import { ownerName } from './create-cluster.ts'
import { stopServer } from './leftover-server.ts'

export interface ServerRun {
  readonly place: ClusterPlace
  readonly password: string
  readonly port?: number
  readonly logFile: string
  readonly settings?: Readonly<Record<string, string>>
  readonly log: Log
}

export interface RunningServer {
  readonly port: number
  pid(): number
  /** Shuts down cleanly: running statements are broken off, everything committed is kept. */
  stop(): Promise<void>
}

// Loopback only and no socket file, so there is no socket lock to go stale. Lines of statements are not logged:
// they may hold patient data.
const baseSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  timezone: 'UTC',
  max_connections: '100',
} as const

/**
 * Runs the server on a cluster and waits until it answers with the database `guideboard` made. A server that is
 * killed later is started again on the same port.
 */
export async function runServer(run: ServerRun): Promise<RunningServer> {
  let { child, port } = await bringUp(run)
  let restart: Promise<void> | undefined
  let stopping = false
  const watch = () => {
    child.once('exit', () => {
      if (stopping) return
      run.log('The database server stopped unexpectedly; starting it again')
      restart = bringUp({ ...run, port })
        .then((next) => {
          child = next.child
          if (stopping) return
          watch()
        })
        .catch((error: unknown) => run.log(`The database server does not start again: ${messageOf(error)}`))
    })
  }
  watch()
  return {
    port,
    pid: () => child.pid ?? 0,
    stop: async () => {
      stopping = true
      await restart
      await stopChild(child)
    },
  }
}

/** Answers when the process has ended and its end has been collected: until then its id names a process still. */
async function stopChild(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || !hasNotEnded(child)) return
  child.ref()
  const ended = once(child, 'exit')
  await stopServer(child.pid)
  await ended
}

interface Started {
  readonly child: ChildProcess
  readonly port: number
}

async function bringUp(run: ServerRun): Promise<Started> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const port = run.port ?? (await freePort())
    const child = launch(run, port)
    try {
      await ready(child, run, port, deadline)
      child.unref()
      return { child, port }
    } catch (error) {
      await stopChild(child)
      const said = existsSync(run.logFile) ? readFileSync(run.logFile, 'utf8') : ''
      const portTaken = /could not (bind|create any TCP)/i.test(said)
      if (portTaken && run.port !== undefined) {
        throw new Error(`Port ${port} for the database is taken: choose another, or none to get a free one.`)
      }
      // Both pass: a free port was taken in between, or workers of a killed server are still leaving.
      const passes = portTaken || /still in use|is another postmaster/i.test(said)
      if (!passes || Date.now() > deadline) throw withServerLog(error, said)
      await pause(200)
    }
  }
}

function hasNotEnded(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}

function launch({ place, logFile, settings }: ServerRun, port: number): ChildProcess {
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`)
  const log = openSync(logFile, 'a', 0o600)
  const flags = Object.entries({ ...baseSettings, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  try {
    // A session of its own: Ctrl-C at the terminal must reach the server through stop(), after the last request.
    const child = spawn(place.binaries.postgres, ['-D', place.cluster, '-p', String(port), ...flags], {
      stdio: ['ignore', log, log],
      detached: true,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
      ...(place.user && { uid: place.user.uid, gid: place.user.gid }),
    })
    // The last resort when this process leaves without stop(): the server shuts down by itself.
    const lastResort = () => void child.kill('SIGINT')
    process.once('exit', lastResort)
    child.once('exit', () => process.off('exit', lastResort))
    return child
  } finally {
    closeSync(log)
  }
}

async function ready(child: ChildProcess, run: ServerRun, port: number, deadline: number): Promise<void> {
  let failure: Error | undefined
  child.once('error', (error) => {
    failure = error
  })
  child.once('exit', (code) => {
    failure ??= new Error(`The database server stopped while starting (code ${code}).`)
  })
  while (failure === undefined) {
    if (Date.now() > deadline) throw new Error('The database server did not get ready within a minute.')
    if (saysReady(run.place.cluster, child.pid)) return await makeDatabase(run, port)
    await pause(25)
  }
  throw failure
}

// Asking the port instead could reach somebody else's server. The eighth line of the file is the server's state.
function saysReady(cluster: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return lines[0] === String(pid) && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

async function makeDatabase({ password }: ServerRun, port: number): Promise<void> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: ownerName, password, database: 'postgres' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rowCount } = await client.query(`SELECT FROM pg_database WHERE datname = 'guideboard'`)
    if (rowCount === 0) await client.query('CREATE DATABASE guideboard')
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === '28P01')) throw cause
    const message =
      'The password kept in the data folder is not the one of the database: restore both together.'
    throw new Error(message, { cause })
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port)
        else reject(new Error('No free port was found.'))
      })
    })
  })
}

function withServerLog(error: unknown, said: string): Error {
  const last = said.trim().split('\n').slice(-3).join(' ')
  return new Error(`${messageOf(error)} ${last}`.trim(), { cause: error })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
