import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { TestDatabase } from '../../packages/database/src/test-kit/test-database.ts'
import type { Area } from './figure.ts'
import { trailDatabase } from './trail-database.ts'

const tampers = 1000
const exports = 100

/**
 * The trail against a superuser: random single edits with every guard off, each undone again, and exports of a database
 * that is being written to, in which nothing is wrong.
 */
export const verifyAudit: Area = async (tools) => {
  const { test, folder } = await trailDatabase()
  try {
    await verifyQuiet(test, folder, tools)
    await verifyTampers(tools)
  } finally {
    await test.close()
  }
}

type Tools = Parameters<Area>[0]

/** Exports through files, while articles are reviewed, events noted and checkpoints signed. */
async function verifyQuiet(test: TestDatabase, folder: string, { figure, progress }: Tools): Promise<void> {
  const { CheckpointAppender, checkpointKey, exportTrail, verifyExport } = await import(
    '../../packages/database/src/index.ts'
  )
  const { headsOf, makeLongHistory, noteEvents } = await import(
    '../../packages/database/src/trail/history.test-kit.ts'
  )
  const { makeBoard } = await import('../../packages/database/src/test-kit/article-factories.ts')
  const { makeOrganization } = await import('../../packages/database/src/test-kit/account-factories.ts')
  const checkpoints = join(folder, 'checkpoints')
  const appender = new CheckpointAppender(checkpoints, checkpointKey(folder, checkpoints))
  const board = await makeBoard(test)
  const organization = await makeOrganization(test)
  await noteEvents(test, 5)
  await appender.append(await headsOf(test), new Date())
  let writing = true
  const loop = async (work: (turn: number) => Promise<void>, rest: number) => {
    for (let turn = 0; writing; turn += 1) {
      // Whoever waits too long for a busy machine is turned away and comes again: no matter here.
      await work(turn).catch(() => undefined)
      await pause(rest)
    }
  }
  const writers = [
    loop(async (turn) => void (await makeLongHistory(test, board, `Written to ${turn}`)), 3000),
    loop(() => noteEvents(test, 2, organization), 150),
    loop(() => noteEvents(test, 2), 150),
    loop(async () => appender.append(await headsOf(test), new Date()), 300),
  ]
  let alarms = 0
  let rows = 0
  let rowsAtFirst = 0
  for (let made = 1; made <= exports; made += 1) {
    const target = join(folder, `export-${made}`)
    await exportTrail({ ownerUrl: test.ownerUrl, folder: target, checkpoints })
    // Against the folder as it is meanwhile: checkpoints that are younger than the export are no alarm either.
    const verdict = await verifyExport({ folder: target, ...(made % 2 === 0 ? { checkpoints } : {}) })
    rows = verdict.rows
    if (made === 1) rowsAtFirst = rows
    if (verdict.faults.length > 0) {
      alarms += 1
      progress(`a false alarm: ${JSON.stringify(verdict.faults[0])}`)
    }
    if (made % 25 === 0) progress(`${made} exports of ${rows} rows`)
  }
  writing = false
  await Promise.all(writers)
  await appender.close()
  figure({ name: 'audit.rows_written_meanwhile', value: rows - rowsAtFirst, bar: { atLeast: 100 } })
  figure({ name: 'audit.clean_exports', value: exports, bar: { atLeast: 100 } })
  figure({ name: 'audit.false_alarms', value: alarms, bar: { atMost: 0 } })
}

async function verifyTampers({ figure, progress }: Tools): Promise<void> {
  const { linesAt } = await import('../../packages/database/src/trail/export-trail.ts')
  const { makeHistory } = await import('../../packages/database/src/trail/history.test-kit.ts')
  const { readCheckpoints } = await import('../../packages/database/src/trail/read-checkpoints.ts')
  const { judge, removeGuards, tamper } = await import(
    '../../packages/database/src/trail/tampers.test-kit.ts'
  )
  const { chanceFrom } = await import('../../packages/database/src/trail/trail-rows.test-kit.ts')
  const { TrailVerifier } = await import('../../packages/database/src/trail/verify-trail.ts')
  const { connect } = await import('../../packages/database/src/migrations/advisory-lock.ts')
  const fresh = await trailDatabase()
  const client = await connect(fresh.test.ownerUrl)
  try {
    const signed = await makeHistory(fresh.test, 5)
    const { checkpoints } = readCheckpoints([{ name: 'verify', text: signed.text() }], signed.keys)
    await removeGuards(client)
    const chance = chanceFrom(20_261_127)
    const results = { found: 0, misnamed: 0, missed: 0 }
    for (let made = 0; made < tampers; ) {
      await client.query('BEGIN')
      const done = await tamper(client, chance, checkpoints)
      if (done !== undefined) {
        made += 1
        const verifier = new TrailVerifier(checkpoints)
        for await (const line of linesAt(client, '4000000000000000')) verifier.take(JSON.parse(line))
        const verdict = verifier.finish()
        const result = judge(verdict, done)
        results[result] += 1
        if (result !== 'found') progress(`${result}: ${done.what}: ${JSON.stringify(verdict.faults[0])}`)
        if (made % 100 === 0) progress(`${made} edits`)
      }
      await client.query('ROLLBACK')
    }
    figure({ name: 'audit.tampers', value: tampers, bar: { atLeast: 1000 } })
    figure({ name: 'audit.tampers_detected', value: tampers - results.missed, bar: { atLeast: tampers } })
    figure({ name: 'audit.tampers_named', value: results.found, bar: { atLeast: tampers } })
  } finally {
    await client.end()
    await fresh.test.close()
  }
}
