import { Invalid, type Reason } from '../../platform/errors.ts'
import { refuseUnstorableText } from '../../platform/incoming-text.ts'
import { isObject, type JsonObject } from '../fhir/element.ts'

/** What became of a card, as its client tells. */
export interface Feedback {
  readonly card: string
  readonly outcome: 'accepted' | 'overridden'
  readonly acceptedSuggestions: readonly string[]
  readonly reason: { readonly system: string | null; readonly code: string } | undefined
  readonly comment: string
  readonly outcomeAt: Date
}

const most = 200
const utc = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d{1,9})?(Z|\+00:00|-00:00)$/i

/** Reads the body of a report. @throws Invalid with every fault and where it stands */
export function readFeedback(body: unknown): readonly Feedback[] {
  const list = isObject(body) ? body.feedback : undefined
  if (!Array.isArray(list))
    throw refused([fault('/feedback', 'feedback is a list.', 'Send { "feedback": [ … ] }.')])
  if (list.length > most)
    throw refused([
      fault('/feedback', `${list.length} reports are more than ${most}.`, 'Send fewer at once.'),
    ])
  refuseUnstorableText(body)
  const faults: Reason[] = []
  const read = list.map((one: unknown, i) => readOne(one, `/feedback/${i}`, faults))
  if (faults.length > 0) throw refused(faults)
  return read.filter((one) => one !== undefined)
}

function readOne(json: unknown, at: string, faults: Reason[]): Feedback | undefined {
  const before = faults.length
  if (!isObject(json)) {
    faults.push(fault(at, 'A report is an object.', 'Send card, outcome and outcomeTimestamp.'))
    return undefined
  }
  const card = given(json, 'card', at, 200, faults)
  const { outcome, outcomeTimestamp } = json
  if (outcome !== 'accepted' && outcome !== 'overridden')
    faults.push(fault(`${at}/outcome`, 'The outcome is accepted or overridden.', 'Send one of them.'))
  const acceptedSuggestions = readSuggestions(json, at, faults)
  const { reason, comment } = readReason(json.overrideReason, `${at}/overrideReason`, faults)
  const outcomeAt =
    typeof outcomeTimestamp === 'string' && utc.test(outcomeTimestamp)
      ? new Date(outcomeTimestamp)
      : undefined
  if (outcomeAt === undefined || Number.isNaN(outcomeAt.getTime()))
    faults.push(
      fault(`${at}/outcomeTimestamp`, 'The time is one of RFC 3339 in UTC.', 'Send 2026-01-31T10:00:00Z.'),
    )
  if (faults.length > before || card === undefined || outcomeAt === undefined) return undefined
  return {
    card,
    outcome: outcome === 'accepted' ? 'accepted' : 'overridden',
    acceptedSuggestions,
    reason,
    comment,
    outcomeAt,
  }
}

function readSuggestions(json: JsonObject, at: string, faults: Reason[]): readonly string[] {
  const list = json.acceptedSuggestions
  if (list === undefined && json.outcome !== 'accepted') return []
  const ids = Array.isArray(list) ? list.map((one: unknown) => (isObject(one) ? one.id : undefined)) : []
  const fine = ids.every((id) => typeof id === 'string' && id !== '' && id.length <= 200)
  if (fine && ids.length <= 50 && (ids.length > 0 || json.outcome !== 'accepted')) return ids.map(String)
  faults.push(
    fault(`${at}/acceptedSuggestions`, 'What was accepted names its suggestions.', 'Send [{ "id": "…" }].'),
  )
  return []
}

function readReason(json: unknown, at: string, faults: Reason[]): Pick<Feedback, 'reason' | 'comment'> {
  const none = { reason: undefined, comment: '' }
  if (json === undefined) return none
  if (!isObject(json) || (json.reason === undefined && json.userComment === undefined)) {
    faults.push(
      fault(at, 'An override reason has a reason, a comment, or both.', 'Send one of them, or leave it out.'),
    )
    return none
  }
  const comment = json.userComment === undefined ? '' : given(json, 'userComment', at, 4000, faults)
  if (json.reason === undefined) return { reason: undefined, comment: comment ?? '' }
  if (!isObject(json.reason)) {
    faults.push(fault(`${at}/reason`, 'The reason is a Coding.', 'Send { "system": …, "code": … }.'))
    return none
  }
  const code = given(json.reason, 'code', `${at}/reason`, 200, faults)
  const system =
    json.reason.system === undefined
      ? null
      : (given(json.reason, 'system', `${at}/reason`, 500, faults) ?? null)
  return { reason: code === undefined ? undefined : { system, code }, comment: comment ?? '' }
}

function given(
  json: JsonObject,
  name: string,
  at: string,
  longest: number,
  faults: Reason[],
): string | undefined {
  const value = Object.hasOwn(json, name) ? json[name] : undefined
  if (typeof value === 'string' && value.trim() !== '' && value.length <= longest) return value
  faults.push(fault(`${at}/${name}`, `${name} is a text of 1 to ${longest} characters.`, `Send ${name}.`))
  return undefined
}

function fault(path: string, message: string, fix: string): Reason {
  return { code: 'BAD_REQUEST', message, path, fix }
}

function refused(faults: readonly Reason[]): Invalid {
  return new Invalid('The feedback cannot be kept.', faults.slice(0, 20), { code: 'BAD_REQUEST' })
}
