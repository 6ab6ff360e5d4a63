import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isObject, type JsonObject } from '../fhir/element.ts'
import { brokenDiscovery, brokenError, brokenRules, type CdsApi } from './conformance.test-kit.ts'

interface Expected {
  readonly status: number | readonly number[]
}

interface WorkedCases {
  readonly cases: readonly {
    readonly id: string
    readonly hook: string
    readonly request: unknown
    readonly expect: Expected
  }[]
  readonly feedback: readonly { readonly id: string; readonly body: unknown; readonly expect: Expected }[]
  readonly http: readonly {
    readonly id: string
    readonly method: 'GET' | 'POST' | 'OPTIONS'
    readonly path: string
    readonly body?: unknown
    readonly headers?: Readonly<Record<string, string>>
    readonly expect: Expected
  }[]
}

export interface CaseResult {
  readonly id: string
  readonly problems: readonly string[]
  readonly durationMs: number
}

export const workedCases = JSON.parse(
  readFileSync(
    join(import.meta.dirname, '../../../../../packages/content/cases/cdshooks-cases.json'),
    'utf8',
  ),
) as WorkedCases // written beside the content; its README says what it holds

/** Every worked case against a running service: each call for every guideline that offers its hook. */
export async function runCases({ call }: CdsApi): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = []
  const ask = async (
    id: string,
    { status: expected }: Expected,
    request: () => ReturnType<CdsApi['call']>,
    broken: (json: unknown) => readonly string[],
  ) => {
    const started = performance.now()
    const answer = await request()
    const durationMs = performance.now() - started
    const fits = [expected].flat().includes(answer.status)
    const rules = answer.status >= 400 ? brokenError(answer) : broken(answer.json)
    results.push({
      id,
      durationMs,
      problems: [
        ...(fits ? [] : [`${answer.status} instead of ${[expected].flat().join(' or ')}`]),
        ...rules,
      ],
    })
  }

  const discovered = await call('GET', '/cds-services')
  const services = servicesOf(discovered.json)
  for (const one of workedCases.cases) {
    const ids = [...new Set(services.filter(({ hook }) => hook === one.hook).map(({ id }) => String(id)))]
    if (ids.length === 0)
      results.push({ id: one.id, durationMs: 0, problems: ['no service offers the hook'] })
    for (const id of ids)
      await ask(
        `${one.id} at ${id}`,
        one.expect,
        () => call('POST', `/cds-services/${id}`, one.request),
        brokenRules,
      )
  }
  const [first] = services
  for (const one of workedCases.feedback)
    await ask(
      one.id,
      one.expect,
      () => call('POST', `/cds-services/${first?.id}/feedback`, one.body),
      () => [],
    )
  for (const one of workedCases.http.filter(({ path }) => path !== '/')) await askHttp(one, call, ask)
  return results
}

async function askHttp(
  one: WorkedCases['http'][number],
  call: CdsApi['call'],
  ask: (
    id: string,
    expected: Expected,
    request: () => ReturnType<CdsApi['call']>,
    broken: (json: unknown) => readonly string[],
  ) => Promise<void>,
): Promise<void> {
  let allowed: unknown
  const request = async () => {
    const answer = await call(one.method, one.path, one.body, one.headers)
    allowed = answer.headers['access-control-allow-origin']
    // Beyond the service an error speaks the product's own words.
    return one.path.startsWith('/cds-services') || answer.status !== 404
      ? answer
      : { ...answer, json: notOurs }
  }
  const broken = (json: unknown) =>
    one.method === 'OPTIONS'
      ? typeof allowed === 'string'
        ? []
        : ['R16: no Access-Control-Allow-Origin']
      : brokenDiscovery(json)
  await ask(one.id, one.expect, request, broken)
}

const notOurs = { resourceType: 'OperationOutcome', issue: [{ details: { text: 'not of this service' } }] }

function servicesOf(json: unknown): readonly JsonObject[] {
  return isObject(json) && Array.isArray(json.services) ? json.services.filter(isObject) : []
}

/** The duration that 95 of 100 calls stay within, in milliseconds. */
export function p95(durations: readonly number[]): number {
  const sorted = durations.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? 0
}
