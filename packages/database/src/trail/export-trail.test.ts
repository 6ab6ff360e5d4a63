import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApprovedArticle } from '../test-kit/article-factories.ts'
import { type TestDatabase, testDatabase } from '../test-kit/test-database.ts'
import { CheckpointAppender } from './checkpoint-file.ts'
import { checkpointKey } from './checkpoint-keys.ts'
import { exportTrail } from './export-trail.ts'
import { headsOf, noteEvents } from './history.test-kit.ts'
import { verifyExport } from './verify-export.ts'

let db: TestDatabase
let place: string
let checkpoints: string

beforeAll(async () => {
  db = await testDatabase()
  place = mkdtempSync(join(tmpdir(), 'guideboard-export-'))
  checkpoints = join(place, 'checkpoints')
  await makeApprovedArticle(db)
  await noteEvents(db, 5)
  const appender = new CheckpointAppender(checkpoints, checkpointKey(place, checkpoints))
  await appender.append(await headsOf(db), new Date())
  await appender.close()
})
afterAll(async () => {
  await db?.close()
  rmSync(place, { recursive: true, force: true })
})

const exported = async (name: string) => {
  const folder = join(place, name)
  await exportTrail({ ownerUrl: db.ownerUrl, folder, checkpoints })
  return folder
}
const file = (folder: string) => join(folder, 'trail.ndjson')
const rewrite = (folder: string, change: (lines: string[]) => readonly string[]) =>
  writeFileSync(file(folder), change(readFileSync(file(folder), 'utf8').split('\n')).join('\n'))

test('an export is whole, readable by its user alone, and verifies by itself', async () => {
  const folder = await exported('whole')
  expect(statSync(file(folder)).mode & 0o777).toBe(0o600)
  const verdict = await verifyExport({ folder })
  expect(verdict).toMatchObject({ faults: [], younger: 0, unconfirmedRows: 0, torn: [] })
  expect(verdict.confirmed).toBe(verdict.chains)
})

test('a failed export leaves nothing, and one that is there is not written over', async () => {
  const ownerUrl = 'postgresql://nobody:x@127.0.0.1:1/none'
  await expect(exportTrail({ ownerUrl, folder: join(place, 'failed'), checkpoints })).rejects.toThrow(
    'does not answer',
  )
  expect(readdirSync(place).filter((name) => name.startsWith('failed'))).toEqual([])
  const folder = await exported('there')
  await expect(exported('there')).rejects.toThrow('is there already')
  expect(existsSync(file(folder))).toBe(true)
})

test.each([
  ['cut short', (lines: string[]) => lines.slice(0, -2), 'cut short'],
  ['with a line that is none', (lines: string[]) => ['{', ...lines], 'Line 1 cannot be read'],
  ['with a line doubled', (lines: string[]) => [...lines.slice(0, 3), ...lines.slice(2)], 'out of place'],
])('an export %s is no proof', async (name, change, problem) => {
  const folder = await exported(name)
  rewrite(folder, change)
  const { faults } = await verifyExport({ folder })
  expect(faults.map((fault) => fault.problem).join(' ')).toContain(problem)
})

test('without a checkpoint nothing is proved, nor with a key that one does not trust', async () => {
  const folder = await exported('untrusted')
  const stranger = join(place, 'stranger.pem')
  const { publicKey } = generateKeyPairSync('ed25519')
  writeFileSync(stranger, publicKey.export({ type: 'spki', format: 'pem' }))
  expect((await verifyExport({ folder, keys: [stranger] })).faults[0]?.problem).toContain(
    'which was not given',
  )
  rmSync(join(folder, 'checkpoints'), { recursive: true })
  expect((await verifyExport({ folder })).faults[0]?.problem).toContain('There is no checkpoint')
  expect((await verifyExport({ folder, checkpoints })).faults).toEqual([])
})

test('what is no export is said to be none', async () => {
  await expect(verifyExport({ folder: place })).rejects.toThrow('There is no trail.ndjson')
})
