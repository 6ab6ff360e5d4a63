import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type CheckContext, type CheckId, checkIds, runChecks } from '@guideboard/content'
import { shippedGuidelines } from '@guideboard/content/guidelines'
import { afterEach, describe, expect, it } from 'vitest'
import { type CheckPool, checkPool, type PoolOptions } from './check-pool.ts'

let pool: CheckPool
const open = (options: PoolOptions = {}) => {
  pool = checkPool({ size: 1, ...options })
  return pool
}
afterEach(() => pool.close())

const context: CheckContext = { today: '2026-11-22', inForce: [] }
const guideline = shippedGuidelines.find(({ slug }) => slug === 'ottawa-ankle')?.content
const job = (ids: readonly CheckId[] = checkIds) => ({ ids, content: guideline, context })

/** A worker of one line. */
async function worker(line: string): Promise<URL> {
  const file = join(tmpdir(), `worker-${process.pid}-${Math.random().toString(36).slice(2)}.mjs`)
  await writeFile(file, `import { parentPort } from 'node:worker_threads'\n${line}\n`)
  return pathToFileURL(file)
}

const reasons = (results: Awaited<ReturnType<CheckPool['run']>>) =>
  results.map(({ checkId, status, findings }) => `${checkId} ${status} ${findings[0]?.message ?? ''}`)

describe('the pool of checks', () => {
  it('answers what the checks answer here, in their order', async () => {
    expect(await open().run(job())).toEqual(runChecks(guideline, context))
  })

  it('takes one job after the other', async () => {
    open()
    const answers = await Promise.all([
      pool.run(job(['document'])),
      pool.run(job(['grading'])),
      pool.run(job(['rules'])),
    ])
    expect(answers.map(([result]) => `${result?.checkId} ${result?.status}`)).toEqual([
      'document pass',
      'grading pass',
      'rules pass',
    ])
  })

  it('answers "error" for a worker that crashes, and goes on with another', async () => {
    const script = await worker(`parentPort.on('message', () => { throw new Error('out of order') })`)
    open({ script })
    const told = ['document error The check could not be run: out of order']
    expect(reasons(await pool.run(job(['document'])))).toEqual(told)
    expect(reasons(await pool.run(job(['document'])))).toEqual(told)
  })

  it('answers "error" for a worker that leaves', async () => {
    open({ script: await worker(`parentPort.on('message', () => process.exit(0))`) })
    expect(reasons(await pool.run(job(['rules'])))).toEqual([
      'rules error The check could not be run: it stopped before it answered',
    ])
  })

  it('never hangs: what is not there in time is an "error", what is there stays', async () => {
    const first = runChecks(guideline, context)[0]
    const script = await worker(
      `parentPort.on('message', () => { parentPort.postMessage(${JSON.stringify(first)}); setInterval(() => {}, 1000) })`,
    )
    open({ script, timeout: 1500 })
    expect(reasons(await pool.run(job(['document', 'rules'])))).toEqual([
      'document pass ',
      'rules error The check could not be run: it took longer than 1.5 s',
    ])
  })

  it('refuses more once it is closed', async () => {
    await open().close()
    expect(reasons(await pool.run(job(['document'])))).toEqual([
      'document error The check could not be run: the server is stopping',
    ])
  })
})
