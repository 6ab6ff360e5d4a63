import type { Area } from './figure.ts'
import { withTestCluster } from './with-test-cluster.ts'

const rounds = 3

/** CDS Hooks: every worked case answered as its rules say, for every guideline that offers its hook, and how fast. */
export const verifyCds: Area = async ({ figure, progress }) => {
  const { generateClient } = await import('../../packages/database/src/generate-client.ts')
  generateClient()
  const { cdsApi } = await import('../../apps/api/src/interop/cds/conformance.test-kit.ts')
  const { p95, runCases } = await import('../../apps/api/src/interop/cds/run-cases.test-kit.ts')
  await withTestCluster(async (cluster) => {
    const cds = await cdsApi({ cluster })
    try {
      const results = await runCases(cds)
      const failed = results.filter(({ problems }) => problems.length > 0)
      for (const { id, problems } of failed) progress(`${id}: ${problems.join('; ')}`)
      figure({ name: 'cds.requests', value: results.length, bar: { atLeast: 30 } })
      figure({ name: 'cds.requests_failed', value: failed.length, bar: { atMost: 0 } })
      // The first round warmed it up, as the first calls of any installation do.
      const durations: number[] = []
      for (let round = 0; round < rounds; round += 1)
        durations.push(...(await runCases(cds)).map(({ durationMs }) => durationMs))
      const value = Math.round(p95(durations) * 10) / 10
      figure({ name: 'cds.p95_ms', value, bar: { atMost: 50 } })
    } finally {
      await cds.close()
    }
  })
}
