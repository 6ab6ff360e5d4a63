import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkpointFiles, publicKeyFiles, readCheckpoints, readPublicKeys } from '@guideboard/database'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { LogEntry } from '../platform/log.ts'
import { type TestApi, testApi } from '../test-kit.ts'
import { startCheckpoints } from './start-checkpoints.ts'

let api: TestApi
let dataFolder: string
let checkpointFolder: string
const running: { stop(): Promise<void> }[] = []

beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api?.close())
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

function freshFolder(): void {
  dataFolder = mkdtempSync(join(tmpdir(), 'guideboard-checkpoints-'))
  checkpointFolder = join(dataFolder, 'checkpoints')
}

const note = () =>
  api.test.database.inContext({ actor: 'system:test' }, (tx) =>
    tx.auditEvent.create({ data: { action: 'test.note', entity: 'test:1', outcome: 'success' } }),
  )
const start = async (every = 60_000, log = api.ctx().log) => {
  const one = await startCheckpoints({ ...api.ctx(), log }, { dataFolder, checkpointFolder, every })
  running.push(one)
  return one
}
const read = async () =>
  readCheckpoints(await checkpointFiles(checkpointFolder), readPublicKeys(publicKeyFiles(checkpointFolder)))
const signedSeqs = async () =>
  (await read()).checkpoints.filter(({ chain }) => chain === 'installation').map(({ seq }) => Number(seq))

it('signs what changed at once, when told, and at the end; nothing when nothing changed', async () => {
  freshFolder()
  const first = Number((await note()).seq)
  const checkpoints = await start()
  expect(await signedSeqs()).toEqual([first])
  expect(checkpoints.signed.get('installation')).toMatchObject({ seq: String(first), key: checkpoints.keyId })
  checkpoints.soon()
  await note()
  await note()
  checkpoints.soon()
  await expect.poll(signedSeqs).toEqual(expect.arrayContaining([first + 2]))
  await note()
  await checkpoints.stop()
  expect((await signedSeqs()).at(-1)).toBe(first + 3)
  expect(await read()).toMatchObject({ faults: [], torn: [] })
})

it('signs by the clock', async () => {
  freshFolder()
  await start(20)
  const { seq } = await note()
  await expect.poll(async () => (await signedSeqs()).at(-1)).toBe(Number(seq))
})

it('goes on with the same key after a start, and signs nothing twice', async () => {
  freshFolder()
  await note()
  const before = await start()
  await before.stop()
  const lines = (await read()).checkpoints.length
  const after = await start()
  expect(after.keyId).toBe(before.keyId)
  await after.stop()
  expect((await read()).checkpoints).toHaveLength(lines)
  expect(statSync(join(dataFolder, 'checkpoint-key.pem')).mode & 0o777).toBe(0o600)
})

it('signs beside another process, each in a file of its own', async () => {
  freshFolder()
  const [a, b] = [await start(5), await start(5)]
  for (let i = 0; i < 30; i += 1) await note()
  await a.stop()
  await b.stop()
  const { checkpoints, faults } = await read()
  expect(faults).toEqual([])
  expect(new Set(checkpoints.map(({ key }) => key)).size).toBe(1)
  expect(readdirSync(checkpointFolder).filter((name) => name.endsWith('.ndjson'))).toHaveLength(2)
})

it('takes a new key when the old one is moved away, and what the old one signed stays valid', async () => {
  freshFolder()
  await note()
  const before = await start()
  await before.stop()
  rmSync(join(dataFolder, 'checkpoint-key.pem'))
  await note()
  const after = await start()
  expect(after.keyId).not.toBe(before.keyId)
  await after.stop()
  const { checkpoints, faults } = await read()
  expect(faults).toEqual([])
  expect(new Set(checkpoints.map(({ key }) => key))).toEqual(new Set([before.keyId, after.keyId]))
})

it('tells a torn last line from a changed one', async () => {
  freshFolder()
  await note()
  await (await start()).stop()
  const [name = ''] = readdirSync(checkpointFolder).filter((entry) => entry.endsWith('.ndjson'))
  const file = join(checkpointFolder, name)
  const whole = readFileSync(file, 'utf8')
  writeFileSync(file, whole.slice(0, -20))
  expect(await read()).toMatchObject({ faults: [], torn: [name] })
  writeFileSync(file, whole.replace(/"seq":"\d+"/, '"seq":"1"'))
  expect((await read()).faults[0]?.problem).toContain('a signature that is not of its content')
  rmSync(join(checkpointFolder, 'keys'), { recursive: true })
  expect((await read()).faults[0]?.problem).toContain('which was not given')
})

it('says loudly that it cannot write, goes on trying, and is quiet again when it can', async () => {
  freshFolder()
  const errors: LogEntry[] = []
  const log = { info: () => {}, warn: () => {}, error: (entry: LogEntry) => void errors.push(entry) }
  const checkpoints = await start(60_000, log)
  expect(checkpoints.problems()).toEqual([])
  await checkpoints.stop()
  rmSync(checkpointFolder, { recursive: true })
  await note()
  checkpoints.soon()
  await expect.poll(() => checkpoints.problems()).toEqual([expect.stringContaining('cannot be written')])
  expect(errors[0]).toMatchObject({ event: 'checkpoint-failed' })
  const app = await api.http({ checkpoints })
  const { statusCode, body } = await app.inject('/ready')
  await app.close()
  expect([statusCode, JSON.parse(body)]).toEqual([
    200,
    { status: 'ready', warnings: [expect.stringContaining('cannot be written')] },
  ])
  const again = await start(60_000, log)
  expect(again.problems()).toEqual([])
})

it('refuses to start where it cannot keep its checkpoints', async () => {
  freshFolder()
  writeFileSync(checkpointFolder, 'a file')
  await expect(startCheckpoints(api.ctx(), { dataFolder, checkpointFolder })).rejects.toThrow(
    'set GUIDEBOARD_CHECKPOINTS to a folder you may write to',
  )
})

it('leaves whole lines and at most a torn last one when it is killed', async () => {
  freshFolder()
  chmodSync(dataFolder, 0o755)
  const program = `
    import { CheckpointAppender, checkpointKey } from '@guideboard/database'
    const appender = new CheckpointAppender(${JSON.stringify(checkpointFolder)}, checkpointKey(${JSON.stringify(dataFolder)}, ${JSON.stringify(checkpointFolder)}))
    for (let seq = 1; ; seq += 1) {
      await appender.append([{ chain: 'installation', seq: String(seq), hash: 'x', at: String(seq) }], new Date())
      console.log(seq)
    }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    cwd: join(import.meta.dirname, '../..'),
  })
  let acknowledged = 0
  await new Promise<void>((done) => {
    child.stdout.on('data', (data: Buffer) => {
      acknowledged = Number(data.toString().trim().split('\n').at(-1))
      if (acknowledged > 50) child.kill('SIGKILL')
    })
    child.on('close', () => done())
  })
  const { checkpoints, faults } = await read()
  expect(faults).toEqual([])
  expect(acknowledged).toBeGreaterThan(50)
  expect(checkpoints.length).toBeGreaterThanOrEqual(acknowledged)
})
