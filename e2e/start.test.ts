import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { root, stepEnvironment } from '../scripts/run-step.ts'

// The command itself, as an operator meets it: what it says when a setting is wrong, how it ends, what a crash leaves.

interface Start {
  readonly child: ChildProcess
  readonly stdout: () => string
  readonly stderr: () => string
  /** Exit code, or the name of the signal that ended it. */
  readonly end: Promise<number | string | null>
}

let data: string
let port: number
const starts: Start[] = []

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'guideboard-start-'))
  chmodSync(data, 0o711) // a closed folder would move root's cluster elsewhere
  const free = createServer().listen(0, '127.0.0.1')
  await once(free, 'listening')
  const address = free.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
  free.close()
  await once(free, 'close')
})
afterEach(async () => {
  for (const { child, end } of starts.splice(0)) {
    child.kill('SIGINT')
    await end
  }
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

function start(settings: Readonly<Record<string, string>> = {}, options: readonly string[] = []): Start {
  const child = spawn('node', ['scripts/start.ts', ...options], {
    cwd: root,
    env: stepEnvironment({ PORT: String(port), GUIDEBOARD_DATA: data, DATABASE_URL: '', ...settings }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    texts.stdout += chunk.toString('utf8')
  })
  child.stderr.on('data', (chunk: Buffer) => {
    texts.stderr += chunk.toString('utf8')
  })
  const end = once(child, 'close').then(([code, signal]) => code ?? signal)
  const started = { child, stdout: () => texts.stdout, stderr: () => texts.stderr, end }
  starts.push(started)
  return started
}

async function said({ child, stdout, stderr }: Start, text: string): Promise<void> {
  while (!stdout().includes(text)) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`It ended before it said "${text}":\n${stdout()}${stderr()}`)
    }
    await pause(50)
  }
}

const ready = (started: Start) => said(started, 'Ctrl-C stops it')

/** The database server of the data folder, by its pid file. */
const serverPid = () =>
  Number(readFileSync(join(data, 'postgres/postgres/postmaster.pid'), 'utf8').split('\n')[0])

async function isGone(pid: number): Promise<boolean> {
  for (let waited = 0; waited < 5_000; waited += 50) {
    try {
      process.kill(pid, 0)
    } catch {
      return true
    }
    await pause(50)
  }
  return false
}

async function ask(headers: Readonly<Record<string, string>>, query: string): Promise<Response> {
  return await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${port}`, ...headers },
    body: JSON.stringify({ query }),
  })
}

async function newKey(): Promise<string> {
  const signIn = await ask(
    {},
    'mutation { signIn(input: { email: "clinician@riverside.example", password: "guideboard-demo" }) { __typename } }',
  )
  const cookie = signIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const answer = await ask(
    { cookie },
    'mutation { createApiKey(input: { name: "kept", scopes: [EVALUATE] }) { ... on CreatedApiKey { secret } } }',
  )
  return /gb_[\w-]+/.exec(await answer.text())?.[0] ?? ''
}

/** Whether the key answers a question. */
async function works(key: string): Promise<boolean> {
  const answer = await ask(
    { authorization: `Bearer ${key}` },
    '{ evaluate(input: { asOf: "2026-11-22", target: { guideline: "degenerative-disk-disease" }, facts: [] }) { __typename } }',
  )
  return (await answer.text()).includes('"Evaluated"')
}

test.each<[string, Readonly<Record<string, string>>, readonly string[], string]>([
  ['a port that is none', { PORT: 'abc' }, [], 'PORT must be a number from 0 to 65535.'],
  [
    'an address of another machine',
    { HOST: '192.0.2.1' },
    [],
    'HOST=192.0.2.1 is no address of this machine',
  ],
  ['an unknown option', {}, ['--verbose'], 'There is no option --verbose.'],
  ['a URL of no database', { DATABASE_URL: 'mysql://x' }, [], 'DATABASE_URL must look like postgres://'],
  ['a data folder that is a file', { GUIDEBOARD_DATA: join(root, 'LICENSE') }, [], 'set GUIDEBOARD_DATA to'],
  [
    'a database that does not answer',
    { DATABASE_URL: 'postgres://owner:canary-password@127.0.0.1:1/guideboard' },
    [],
    'The database at 127.0.0.1:1/guideboard does not answer',
  ],
])('%s ends the start with one plain sentence', async (_, settings, options, sentence) => {
  const { end, stdout, stderr } = start(settings, options)
  expect(await end).toBe(1)
  expect(stderr().trim().split('\n')).toEqual([expect.stringContaining(sentence)])
  expect(stdout()).not.toContain('dashboard')
  expect(stdout() + stderr()).not.toContain('canary-password')
})

test('a taken port is named before anything is built or opened', async () => {
  const taken = createServer().listen(port, '127.0.0.1')
  await once(taken, 'listening')
  try {
    const { end, stdout, stderr } = start()
    expect(await end).toBe(1)
    expect(stderr()).toMatch(new RegExp(`^Port ${port} is taken[^\n]+\n$`))
    expect(stdout()).toBe('')
  } finally {
    taken.close()
  }
})

// The rest is the life of one data folder, in this order.

test('a demonstration is not shown to others unasked, and leaves no database running', async () => {
  const { end, stderr } = start({ HOST: '0.0.0.0' })
  expect(await end).toBe(1)
  expect(stderr()).toMatch(/^This is a demonstration with public passwords, and HOST=0\.0\.0\.0 [^\n]+\n$/)
  expect(serverPid).toThrow()
})

test('Ctrl-C in the middle of the first start leaves no database running', async () => {
  const first = start()
  await said(first, 'Filling in the demonstration')
  const server = serverPid()
  first.child.kill('SIGINT')
  expect(await first.end).toBe(130)
  expect(first.stderr()).toBe('')
  expect(await isGone(server)).toBe(true)
})

let key = ''

test('the next start sets up again from the beginning', async () => {
  const next = start()
  await ready(next)
  expect(next.stdout()).toContain('The first start was interrupted')
  key = await newKey()
  expect(await works(key)).toBe(true)
  next.child.kill('SIGKILL')
  expect(await next.end).toBe('SIGKILL')
})

test('after kill -9 the next start keeps the data, and Ctrl-C ends it cleanly', async () => {
  const next = start()
  await ready(next)
  expect(next.stdout()).not.toContain('Filling in')
  expect(await works(key)).toBe(true)
  const server = serverPid()
  next.child.kill('SIGINT')
  expect(await next.end).toBe(0)
  expect(next.stdout()).toMatch(/Stopping\.\nStopped\.\n$/)
  expect(await isGone(server)).toBe(true)
})
