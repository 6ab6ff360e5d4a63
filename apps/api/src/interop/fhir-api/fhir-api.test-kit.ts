import { type ShippedGuideline, shippedGuidelines } from '@guideboard/content/guidelines'
import {
  type Board,
  makeApiKey,
  makeBoard,
  makeDraft,
  makeSession,
  type TestCluster,
  walkTo,
} from '@guideboard/database/test-kit'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { createInstallation } from '../../accounts/installation.ts'
import { type TestApi, testApi } from '../../test-kit.ts'
import type { JsonObject } from '../fhir/element.ts'
import { addFhir } from './fhir-routes.ts'

export const fhirBase = 'http://localhost:4000/fhir'

interface FhirAnswer {
  readonly status: number
  /** What was answered; an empty object where it is no JSON object. */
  readonly json: JsonObject
  readonly headers: Readonly<Record<string, unknown>>
}

export interface FhirApi {
  readonly api: TestApi
  readonly app: FastifyInstance
  readonly board: Board
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<FhirAnswer>
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<FhirAnswer>
  /** Headers of a session of a member, or of a key of theirs with these scopes. */
  session(of: Member): Promise<Readonly<Record<string, string>>>
  key(of: Member, scopes: readonly string[]): Promise<Readonly<Record<string, string>>>
  close(): Promise<void>
}

interface Member {
  readonly organizationId: string
  readonly personId: string
}

/** A demonstration that answers FHIR, with a board and nothing in force yet. */
export async function fhirApi(options: { readonly cluster?: TestCluster } = {}): Promise<FhirApi> {
  const api = await testApi(options)
  await createInstallation(api.ctx({ kind: 'system', name: 'demonstration' }), { demonstration: true })
  const board = await makeBoard(api.test)
  const app = await api.http({ routes: [addFhir({ publicUrl: 'http://localhost:4000' })] })
  const answer = async (sent: InjectOptions): Promise<FhirAnswer> => {
    const response = await app.inject(sent)
    return { status: response.statusCode, json: objectOf(response.body), headers: response.headers }
  }
  const host = { host: 'localhost:4000' }
  return {
    api,
    app,
    board,
    get: (url, headers = {}) => answer({ method: 'GET', url, headers: { ...host, ...headers } }),
    post: (body, headers = {}) =>
      answer({
        method: 'POST',
        url: '/fhir',
        headers: { ...host, 'content-type': 'application/fhir+json', ...headers },
        payload: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    session: async (of) => ({ cookie: `guideboard=${(await makeSession(api.test, of)).token}` }),
    key: async ({ organizationId, personId }, scopes) => {
      const key = await makeApiKey(api.test, { organizationId, ownerId: personId, scopes })
      return { authorization: `Bearer gb_${key.id}_${key.secret}` }
    },
    close: async () => {
      await app.close()
      await api.close()
    },
  }
}

/** Puts every version of a shipped guideline in force, one after the other; answers the last version's id. */
export async function putInForce(
  { api, board }: FhirApi,
  { slug, content, earlier }: ShippedGuideline,
): Promise<string> {
  let former: { readonly articleId: string; readonly versionId: string } | undefined
  for (const version of [...earlier, content]) {
    const next = former === undefined ? { slug } : { articleId: former.articleId, basedOn: former.versionId }
    former = await walkTo(
      api.test,
      board,
      await makeDraft(api.test, board, { ...next, content: version }),
      'APPROVED',
    )
  }
  return former?.versionId ?? ''
}

export function shipped(slug: string): ShippedGuideline {
  const found = shippedGuidelines.find((one) => one.slug === slug)
  if (found === undefined) throw new Error(`No guideline ${slug} ships.`)
  return found
}

function objectOf(text: string): JsonObject {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null ? (json as JsonObject) : {}
  } catch {
    return {}
  }
}
