import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../test-kit/test-database.ts'
import { runModel } from './run-model.ts'

let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db?.close())

test('random boards end as the model says, act by act', async () => {
  const report = await runModel(db, { runs: 40, seed: 20261127 })
  expect(report.violation).toBeUndefined()
  expect(report.runs).toBe(40)
  // A run that never gets anywhere proves nothing.
  for (const move of ['SUBMIT', 'START_REVIEW', 'REQUEST_CHANGES', 'RESUBMIT', 'APPROVE', 'ABANDON_DRAFT']) {
    expect([move, report.moves.get(move) ?? 0], move).toSatisfy(([, count]: [string, number]) => count >= 5)
  }
  // Threads that block, approvals put off and reviews of what is in force are among what is tried.
  for (const code of ['WF007', 'WF025', 'WF026', 'WF027', 'cancelled']) {
    expect(report.refusals.get(code), code).toBeGreaterThan(0)
  }
})
