import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CdsApi, cdsApi } from './conformance.test-kit.ts'
import { runCases, workedCases } from './run-cases.test-kit.ts'

let cds: CdsApi
beforeAll(async () => {
  cds = await cdsApi({ slugs: ['degenerative-disk-disease', 'curb-65'] })
}, 120_000)
afterAll(() => cds?.close())

it('answers every worked case as its rules say', async () => {
  const results = await runCases(cds)
  const asked = workedCases.cases.length + workedCases.feedback.length + workedCases.http.length - 1
  expect(results.length).toBeGreaterThanOrEqual(asked)
  expect(results.filter(({ problems }) => problems.length > 0)).toEqual([])
}, 60_000)
