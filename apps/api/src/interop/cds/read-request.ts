import { Invalid, type Reason } from '../../platform/errors.ts'
import { refuseUnstorableText } from '../../platform/incoming-text.ts'
import { isObject, type JsonObject } from '../fhir/element.ts'
import type { HookContext, HookService } from './hook.ts'
import { ofOtherPatient } from './of-other-patient.ts'
import { type Prefetched, readPrefetched } from './read-prefetch.ts'

export interface CdsRequest {
  readonly service: HookService
  readonly hookInstance: string
  readonly context: HookContext
  readonly fhirServer?: string
  readonly accessToken?: string
  readonly prefetch: ReadonlyMap<string, Prefetched>
}

/** Reads the body of a call. @throws Invalid with every fault and where it stands */
export function readRequest(body: unknown, services: readonly HookService[]): CdsRequest {
  if (!isObject(body))
    throw refused([
      fault('', 'The body is a JSON object.', 'Send { "hook": …, "hookInstance": …, "context": … }.'),
    ])
  refuseUnstorableText(body)
  const faults: Reason[] = []
  const service = services.find(({ hook }) => hook === body.hook)
  if (service === undefined) {
    const offered = services.map(({ hook }) => hook).join(', ')
    faults.push(fault('/hook', hookMessage(body.hook), `This service offers ${offered}.`))
  }
  const hookInstance = text(body, 'hookInstance', '', faults) ?? ''
  const context = readContext(body.context, service, faults)
  const fhirServer = readServer(body, faults)
  const accessToken = readAuthorization(body, context?.patientId, faults)
  const prefetch = readPrefetch(body.prefetch, faults)
  if (context !== undefined) refuseOtherPatients(context, prefetch, faults)
  if (faults.length > 0 || service === undefined || context === undefined) throw refused(faults)
  return {
    service,
    hookInstance,
    context,
    prefetch,
    ...(fhirServer === undefined ? {} : { fhirServer }),
    ...(accessToken === undefined ? {} : { accessToken }),
  }
}

function readContext(
  json: unknown,
  service: HookService | undefined,
  faults: Reason[],
): HookContext | undefined {
  if (!isObject(json)) {
    faults.push(fault('/context', 'The context is missing.', 'Send the context that the hook defines.'))
    return undefined
  }
  const userId = text(json, 'userId', '/context', faults) ?? ''
  const patientId = text(json, 'patientId', '/context', faults) ?? ''
  const {
    encounterId: needed = 'optional',
    selections = 'none',
    draftOrders = 'none',
  } = service?.context ?? {}
  const given = json.encounterId !== undefined && json.encounterId !== null
  const encounterId =
    needed === 'required' || given ? text(json, 'encounterId', '/context', faults) : undefined
  return {
    userId,
    patientId,
    ...(encounterId === undefined ? {} : { encounterId }),
    ...(selections === 'none' ? {} : { selections: readSelections(json.selections, faults) }),
    ...(draftOrders === 'none' ? {} : { draftOrders: readDrafts(json.draftOrders, faults) }),
  }
}

function readSelections(json: unknown, faults: Reason[]): readonly string[] {
  if (Array.isArray(json) && json.every((one) => typeof one === 'string')) return json
  faults.push(fault('/context/selections', 'selections is a list of Type/id.', 'Send ["ServiceRequest/1"].'))
  return []
}

function readDrafts(json: unknown, faults: Reason[]): readonly JsonObject[] {
  const entries = isObject(json) && json.resourceType === 'Bundle' ? (json.entry ?? []) : undefined
  if (!Array.isArray(entries)) {
    faults.push(
      fault(
        '/context/draftOrders',
        'draftOrders is a FHIR Bundle.',
        'Send { "resourceType": "Bundle", "entry": … }.',
      ),
    )
    return []
  }
  return entries.flatMap((entry: unknown) =>
    isObject(entry) && isObject(entry.resource) && typeof entry.resource.resourceType === 'string'
      ? [entry.resource]
      : [],
  )
}

function readServer(body: JsonObject, faults: Reason[]): string | undefined {
  const { fhirServer, fhirAuthorization } = body
  if (fhirServer === undefined || fhirServer === null) {
    if (fhirAuthorization !== undefined && fhirAuthorization !== null)
      faults.push(
        fault(
          '/fhirServer',
          'fhirServer is required when fhirAuthorization is present.',
          'Name the FHIR server.',
        ),
      )
    return undefined
  }
  if (typeof fhirServer === 'string' && URL.canParse(fhirServer) && /^https?:/i.test(fhirServer))
    return fhirServer
  faults.push(fault('/fhirServer', 'fhirServer is the base URL of a FHIR server.', 'Send https://….'))
  return undefined
}

function readAuthorization(
  body: JsonObject,
  patientId: string | undefined,
  faults: Reason[],
): string | undefined {
  const json = body.fhirAuthorization
  if (json === undefined || json === null) return undefined
  const at = '/fhirAuthorization'
  if (!isObject(json)) {
    faults.push(
      fault(
        at,
        'fhirAuthorization is an object.',
        'Send access_token, token_type, expires_in, scope, subject.',
      ),
    )
    return undefined
  }
  const token = text(json, 'access_token', at, faults)
  if (text(json, 'token_type', at, faults) !== undefined && !/^bearer$/i.test(String(json.token_type)))
    faults.push(fault(`${at}/token_type`, 'The token type is Bearer.', 'Send "Bearer".'))
  if (typeof json.expires_in !== 'number')
    faults.push(fault(`${at}/expires_in`, 'expires_in is a number of seconds.', 'Send a number.'))
  text(json, 'scope', at, faults)
  text(json, 'subject', at, faults)
  const { patient } = json
  if (
    typeof patient === 'string' &&
    patientId !== undefined &&
    patient.replace(/^Patient\//, '') !== patientId.replace(/^Patient\//, '')
  )
    faults.push(
      fault(
        `${at}/patient`,
        'The access token is for another patient than the context.',
        'Send a token for this patient.',
      ),
    )
  return token
}

function readPrefetch(json: unknown, faults: Reason[]): ReadonlyMap<string, Prefetched> {
  if (json === undefined || json === null) return new Map()
  if (!isObject(json)) {
    faults.push(
      fault('/prefetch', 'prefetch is an object of resources by key.', 'Send { "patient": { … } }.'),
    )
    return new Map()
  }
  return new Map(
    Object.entries(json).map(([key, value]) => [key, readPrefetched(value, `/prefetch/${pointer(key)}`)]),
  )
}

function refuseOtherPatients(
  { patientId, draftOrders = [] }: HookContext,
  prefetch: ReadonlyMap<string, Prefetched>,
  faults: Reason[],
): void {
  if (patientId === '') return
  const drafts = draftOrders.map((resource, i) => ({
    resource,
    type: String(resource.resourceType),
    path: `/context/draftOrders/entry/${i}/resource`,
  }))
  const resources = [...prefetch.values()].flatMap((one) => (one.kind === 'data' ? one.resources : []))
  const other = ofOtherPatient([...resources, ...drafts], patientId)
  if (other === undefined) return
  faults.push(
    fault(
      other.path,
      'This resource is about another patient than the context.',
      'Send the data of one patient.',
    ),
  )
}

function text(json: JsonObject, name: string, at: string, faults: Reason[]): string | undefined {
  const value = Object.hasOwn(json, name) ? json[name] : undefined
  if (typeof value === 'string' && value.trim() !== '' && value.length <= 2000) return value
  faults.push(fault(`${at}/${name}`, `${name} is required: a text that is not empty.`, `Send ${name}.`))
  return undefined
}

function hookMessage(hook: unknown): string {
  return typeof hook === 'string' ? 'This service does not offer that hook.' : 'hook is required.'
}

function pointer(key: string): string {
  return key.slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1')
}

function fault(path: string, message: string, fix: string): Reason {
  return { code: 'BAD_REQUEST', message, path, fix }
}

function refused(faults: readonly Reason[]): Invalid {
  return new Invalid('The request cannot be answered.', faults.slice(0, 20), { code: 'BAD_REQUEST' })
}
