import { shippedGuidelines } from '@guideboard/content/guidelines'
import { makeApprovedArticle, makeBoard } from '@guideboard/database/test-kit'
import type { FastifyInstance } from 'fastify'
import { createInstallation } from '../../accounts/installation.ts'
import { seedCdsHooks } from '../../demonstration/seed-cds-hooks.ts'
import { clockAt } from '../../platform/clock.ts'
import { type TestApi, testApi } from '../../test-kit.ts'
import { isObject, type JsonObject } from '../fhir/element.ts'
import { addCdsHooks } from './cds-routes.ts'

/** The day on which the worked cases are answered. */
export const caseClock = clockAt('2026-11-22T12:00:00Z')
const sandboxOrigin = 'https://sandbox.cds-hooks.org'

export interface Answer {
  readonly status: number
  readonly json: unknown
  readonly headers: Readonly<Record<string, unknown>>
}

export interface CdsApi {
  readonly api: TestApi
  readonly app: FastifyInstance
  call(
    method: 'GET' | 'POST' | 'OPTIONS',
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>
  close(): Promise<void>
}

/** A demonstration with the shipped guidelines in force, which answers without a token. */
export async function cdsApi(
  options: {
    readonly cluster?: Parameters<typeof testApi>[0] extends infer O
      ? O extends { cluster?: infer C }
        ? C
        : never
      : never
    readonly slugs?: readonly string[]
  } = {},
): Promise<CdsApi> {
  const api = await testApi({
    clock: caseClock,
    ...(options.cluster === undefined ? {} : { cluster: options.cluster }),
  })
  const board = await makeBoard(api.test)
  for (const { slug, content } of shippedGuidelines) {
    if (options.slugs === undefined || options.slugs.includes(slug))
      await makeApprovedArticle(api.test, { slug, content, board })
  }
  const system = api.ctx({ kind: 'system', name: 'demonstration' })
  await seedCdsHooks(system)
  await createInstallation(system, { demonstration: true })
  const app = await api.http({
    routes: [addCdsHooks({ publicUrl: 'http://localhost:4000', sandbox: true, origins: [sandboxOrigin] })],
  })
  return {
    api,
    app,
    call: async (method, url, body, headers = {}) => {
      const response = await app.inject({
        method,
        url,
        headers: {
          host: 'localhost:4000',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      return { status: response.statusCode, json: parsed(response.body), headers: response.headers }
    },
    close: async () => {
      await app.close()
      await api.close()
    },
  }
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return text
  }
}

const oneOf = (value: unknown, all: readonly unknown[]) => all.includes(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What an answer to a call breaks of the response rules R4 to R13 and the invariants cds-resp-1 to -7; empty when nothing. */
export function brokenRules(json: unknown): readonly string[] {
  if (!isObject(json) || !Array.isArray(json.cards)) return ['R4: no list of cards']
  const broken = json.cards.flatMap((card: unknown, i) =>
    isObject(card) ? brokenOfCard(card).map((rule) => `card ${i}: ${rule}`) : [`card ${i} is no object`],
  )
  if (json.systemActions !== undefined) broken.push('systemActions without an agreement')
  return [...broken, ...emptyPlaces(json.cards, 'cards')]
}

function brokenOfCard(card: JsonObject): readonly string[] {
  const broken: string[] = []
  const must = (fine: boolean, rule: string) => {
    if (!fine) broken.push(rule)
  }
  must(isText(card.summary) && [...String(card.summary)].length < 140, 'R5: summary')
  must(oneOf(card.indicator, ['info', 'warning', 'critical']), 'R5: indicator')
  const source = isObject(card.source) ? card.source : {}
  must(isText(source.label), 'R5: source.label')
  must(source.url === undefined || (isText(source.url) && URL.canParse(source.url)), 'source.url')
  must(uuid.test(String(card.uuid)), 'uuid')
  must(
    card.detail === undefined || (isText(card.detail) && !/(^|[^\\])<[a-z!/]/i.test(card.detail)),
    'detail without HTML',
  )
  const suggestions = Array.isArray(card.suggestions) ? card.suggestions.filter(isObject) : []
  must(card.suggestions === undefined || suggestions.length > 0, 'empty suggestions')
  must(
    suggestions.length === 0 || oneOf(card.selectionBehavior, ['at-most-one', 'any']),
    'R6, cds-resp-6: selectionBehavior',
  )
  must(
    card.selectionBehavior !== 'at-most-one' ||
      suggestions.filter(({ isRecommended }) => isRecommended === true).length <= 1,
    'cds-resp-1',
  )
  for (const suggestion of suggestions) {
    must(isText(suggestion.label) && uuid.test(String(suggestion.uuid)), 'R7: suggestion')
    must(suggestion.actionSelectionBehavior === undefined, 'R13, cds-resp-7')
    for (const action of Array.isArray(suggestion.actions) ? suggestion.actions.filter(isObject) : []) {
      must(oneOf(action.type, ['create', 'update', 'delete']), 'R7: action.type')
      must(isText(action.description), 'R7, cds-resp-5: action.description')
      must(
        action.type === 'delete'
          ? isText(action.resourceId) && action.resource === undefined
          : isObject(action.resource),
        'cds-resp-2',
      )
    }
  }
  for (const link of Array.isArray(card.links) ? card.links.filter(isObject) : []) {
    must(isText(link.label) && isText(link.url) && oneOf(link.type, ['absolute', 'smart']), 'R8: link')
    must(link.appContext === undefined || link.type === 'smart', 'cds-resp-3')
  }
  for (const reason of Array.isArray(card.overrideReasons) ? card.overrideReasons : [])
    must(isObject(reason) && isText(reason.display) && isText(reason.code), 'R9, cds-resp-4')
  return broken
}

/** R10: where a null, an empty text, list or object stands. */
function emptyPlaces(value: unknown, at: string): readonly string[] {
  if (value === null || value === '') return [`R10: empty at ${at}`]
  if (Array.isArray(value))
    return value.length === 0 && at !== 'cards'
      ? [`R10: empty at ${at}`]
      : value.flatMap((one, i) => emptyPlaces(one, `${at}[${i}]`))
  if (!isObject(value)) return []
  const entries = Object.entries(value)
  return entries.length === 0
    ? [`R10: empty at ${at}`]
    : entries.flatMap(([key, one]) => emptyPlaces(one, `${at}.${key}`))
}

/** What an error answer breaks: its body is an OperationOutcome that says what is wrong. */
export function brokenError({ status, json }: Answer): readonly string[] {
  const issues =
    isObject(json) && json.resourceType === 'OperationOutcome' && Array.isArray(json.issue) ? json.issue : []
  const said =
    issues.length > 0 &&
    issues.every((issue: unknown) => isObject(issue) && isObject(issue.details) && isText(issue.details.text))
  return said && status < 500 ? [] : [`R11: ${status} without an OperationOutcome`]
}

/** R1 and R2 of a discovery answer. */
export function brokenDiscovery(json: unknown): readonly string[] {
  if (!isObject(json) || !Array.isArray(json.services)) return ['R1: no list of services']
  return json.services.flatMap((service: unknown, i) => {
    if (!isObject(service)) return [`service ${i} is no object`]
    const prefetch = service.prefetch
    const fine =
      isText(service.hook) &&
      isText(service.id) &&
      isText(service.description) &&
      isText(service.title) &&
      (prefetch === undefined || (isObject(prefetch) && Object.values(prefetch).every(isText)))
    return fine ? [] : [`R2: service ${i}`]
  })
}
