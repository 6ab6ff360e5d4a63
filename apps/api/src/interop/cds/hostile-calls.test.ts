import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { callOf, cyclobenzaprine, draft, lumbarMri, service, supply, wholeRecord } from './calls.test-kit.ts'
import { brokenError, brokenRules, type CdsApi, cdsApi } from './conformance.test-kit.ts'
import { hookServices } from './services.ts'

let cds: CdsApi
beforeAll(async () => {
  cds = await cdsApi({ slugs: ['curb-65', 'degenerative-disk-disease'] })
}, 120_000)
afterAll(() => cds?.close())

const json = fc.jsonValue({ maxDepth: 3 })
const hooks = hookServices.map(({ hook }) => hook)

/** A fair call in which any one place holds something else. */
const bent = fc
  .record({
    hook: fc.constantFrom(...hooks),
    value: fc.oneof(json, fc.constantFrom('\ud800', '\0', -1e308, '9'.repeat(400))),
    pick: fc.nat(),
  })
  .map(({ hook, value, pick }) => {
    const drafts = hook.startsWith('order')
      ? [lumbarMri, draft('rx', cyclobenzaprine, supply(30))]
      : undefined
    const call: unknown = JSON.parse(JSON.stringify(callOf(hook, wholeRecord, drafts)))
    const places: (() => void)[] = []
    const visit = (node: unknown) => {
      if (typeof node !== 'object' || node === null) return
      for (const key of Object.keys(node)) {
        places.push(() => Object.assign(node, { [key]: value }))
        visit(Reflect.get(node, key))
      }
    }
    visit(call)
    places[pick % places.length]?.()
    return call
  })

it('answers anything with 200 by the rules, or with an error that says what is wrong, and never with a fault', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof({ weight: 5, arbitrary: bent }, json), async (body) => {
      const answer = await cds.call('POST', service, body)
      expect(answer.status).toBeLessThan(500)
      expect(answer.status === 200 ? brokenRules(answer.json) : brokenError(answer)).toEqual([])
    }),
    { numRuns: 150, seed: 20_261_122 },
  )
}, 300_000)

it('answers any feedback without a fault', async () => {
  const report = fc.record({
    feedback: fc.array(
      fc.record(
        {
          card: json,
          outcome: fc.constantFrom('accepted', 'overridden', 'maybe'),
          outcomeTimestamp: fc.oneof(json, fc.constant('2026-01-01T00:00:00Z')),
          overrideReason: json,
        },
        { requiredKeys: [] },
      ),
      { maxLength: 3 },
    ),
  })
  await fc.assert(
    fc.asyncProperty(fc.oneof(report, json), async (body) => {
      const answer = await cds.call('POST', `${service}/feedback`, body)
      expect(answer.status).toBeLessThan(500)
      if (answer.status !== 200) expect(brokenError(answer)).toEqual([])
    }),
    { numRuns: 100, seed: 20_261_122 },
  )
}, 120_000)
