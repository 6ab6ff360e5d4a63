import { isObject } from '../fhir/element.ts'
import type { PrefetchQuery } from './prefetch-plan.ts'
import { type Prefetched, readPrefetched } from './read-prefetch.ts'
import type { CdsRequest } from './read-request.ts'

const budget = 300
const largest = 1_000_000
const mostPages = 5

/** The origin of a FHIR server, when it is one that may be asked. Everything else is never connected to. */
export function allowedServer(
  fhirServer: string | undefined,
  allowed: readonly string[],
): string | undefined {
  if (fhirServer === undefined) return undefined
  const { origin, username, password } = new URL(fhirServer)
  return username === '' && password === '' && allowed.includes(origin)
    ? fhirServer.replace(/\/+$/, '')
    : undefined
}

/**
 * Asks the client's FHIR server for the keys that were not sent, and for the rest of those that were cut short, all
 * within 300 ms. What does not come in time stays unknown; what the client failed to get is not tried again.
 */
export async function fetchMissing(
  { fhirServer, accessToken, context, prefetch }: CdsRequest,
  plan: readonly PrefetchQuery[],
  allowed: readonly string[],
): Promise<ReadonlyMap<string, Prefetched>> {
  const server = allowedServer(fhirServer, allowed)
  if (server === undefined) return prefetch
  const signal = AbortSignal.timeout(budget)
  const get = (url: string) => getResource(url, accessToken, signal)
  const fetched = await Promise.all(
    plan.map(async ({ key, template }): Promise<readonly [string, Prefetched] | undefined> => {
      const sent = prefetch.get(key)
      const query = filled(template, context)
      if (sent === undefined)
        return query === undefined
          ? undefined
          : [key, await followed(await get(`${server}/${query}`), server, get)]
      return sent.kind === 'data' && sent.next !== undefined && accessToken !== undefined
        ? [key, await followed(sent, server, get)]
        : undefined
    }),
  )
  return new Map([...prefetch, ...fetched.filter((one) => one !== undefined)])
}

function filled(template: string, context: CdsRequest['context']): string | undefined {
  let whole = true
  const query = template.replaceAll(/\{\{context\.(\w+)\}\}/g, (_token, name: string) => {
    const value =
      name === 'patientId' ? context.patientId : name === 'encounterId' ? context.encounterId : undefined
    if (value === undefined) whole = false
    return encodeURIComponent((value ?? '').replace(/^(Patient|Encounter)\//, ''))
  })
  return whole ? query : undefined
}

/** A search set with its further pages, as long as they are on the same server. */
async function followed(
  first: Prefetched,
  server: string,
  get: (url: string) => Promise<Prefetched>,
): Promise<Prefetched> {
  let all = first
  for (let page = 1; all.kind === 'data' && all.next !== undefined; page += 1) {
    const { next } = all
    if (page >= mostPages || !URL.canParse(next) || new URL(next).origin !== new URL(server).origin)
      return all
    const more = await get(next)
    if (more.kind !== 'data') return all
    const { resources, next: _next, ...rest } = all
    // The total is of all pages: the last one says whether there are more.
    all = {
      ...rest,
      resources: [...resources, ...more.resources],
      complete: more.next === undefined,
      ...(more.next === undefined ? {} : { next: more.next }),
    }
  }
  return all
}

async function getResource(url: string, token: string | undefined, signal: AbortSignal): Promise<Prefetched> {
  try {
    const response = await fetch(url, {
      signal,
      redirect: 'error',
      headers: {
        accept: 'application/fhir+json; fhirVersion=4.0, application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
    })
    if (!response.ok) {
      await response.body?.cancel()
      return { kind: 'absent' }
    }
    const json: unknown = JSON.parse(await limitedText(response))
    return isObject(json) ? readPrefetched(json, '/prefetch') : { kind: 'absent' }
  } catch {
    // Too late, unreachable, too large or no JSON: it is as if it had not been there to ask.
    return { kind: 'absent' }
  }
}

async function limitedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > largest) throw new Error('The answer is too large.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
