import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, stepEnvironment } from '../scripts/run-step.ts'

export interface RunningSystem {
  /** The origin that serves everything. */
  readonly url: string
  /** What `start` has printed so far. */
  readonly output: () => string
  /** Ends it as Ctrl-C does, waits for the end, and removes its data. Answers the exit code. */
  readonly stop: () => Promise<number | null>
}

/** A port nobody listens on now. */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}

/** Runs the real `start` command on a port and a data folder of its own, and waits until it is ready. */
export async function startSystem(): Promise<RunningSystem> {
  const data = await mkdtemp(join(tmpdir(), 'guideboard-e2e-'))
  await chmod(data, 0o711) // run by root, the database server is another user and must get in
  const port = await freePort()
  const child = spawn('node', ['scripts/start.ts'], {
    cwd: root,
    env: stepEnvironment({ PORT: String(port), GUIDEBOARD_DATA: data, DATABASE_URL: '' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8')
  })
  child.stderr.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8')
  })
  const url = `http://localhost:${port}`
  await ready(url, child, () => text)
  return {
    url,
    output: () => text,
    stop: async () => {
      const code = await ended(child)
      await rm(data, { recursive: true, force: true })
      return code
    },
  }
}

async function ready(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + 400_000
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`start ended with ${child.exitCode}:\n${output()}`)
    const answer = await fetch(`${url}/ready`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  await ended(child) // killed outright it would leave its database running
  throw new Error(`start was not ready in time:\n${output()}`)
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code))
    child.kill('SIGINT')
  })
}
