import type { PatientRecord, RecordEntry } from '@guideboard/rules'
import type { BundledResource } from '../fhir/bundle.ts'
import { readBundle } from '../fhir/bundle.ts'
import type { IncomingEncounter } from '../fhir/mapped.ts'
import { planImport } from '../plan-import.ts'
import type { PrefetchQuery } from './prefetch-plan.ts'
import type { Prefetched, PrefetchedResource } from './read-prefetch.ts'

/** What is known of a patient from a call alone. */
export interface PatientData {
  readonly patient: Pick<PatientRecord['patient'], 'birthDate' | 'gender'>
  readonly entries: readonly RecordEntry[]
  readonly encounter: IncomingEncounter | undefined
  /** Names by which the client knows the entries, as an import would keep them. */
  readonly sourceIds: ReadonlySet<string>
  readonly resources: readonly BundledResource[]
  /** What was asked for and did not reach us whole, in words. */
  readonly notReceived: readonly string[]
  /** Whether anything at all was learnt. */
  readonly reached: boolean
}

interface Asked {
  readonly plan: readonly PrefetchQuery[]
  readonly prefetch: ReadonlyMap<string, Prefetched>
  /** The day it is answered for. */
  readonly asOf: string
}

const nothing: Prefetched = { kind: 'absent' }

/**
 * Reads what was sent or fetched. A list is complete when each query that feeds it was answered whole; a key that is
 * absent, failed or went on elsewhere leaves it unknown. What came under another key is used, and proves nothing.
 */
export function readPatientData({ plan, prefetch, asOf }: Asked): PatientData {
  const found = [...prefetch].flatMap(([key, value]) =>
    value.kind === 'data' ? value.resources.map((resource) => ({ ...resource, key })) : [],
  )
  const { planned, unreadable } = read(found)
  const stateOf = ({ key }: PrefetchQuery) => prefetch.get(key) ?? nothing
  const whole = (query: PrefetchQuery) => {
    const state = stateOf(query)
    return state.kind === 'empty' || (state.kind === 'data' && state.complete && !unreadable.has(query.key))
  }
  const asked = new Set(plan.map(({ key }) => key))
  const patient = planned.patients[0]?.patient
  const birthDate =
    patient?.birthDate !== undefined && patient.birthDate <= asOf ? patient.birthDate : undefined
  return {
    patient: {
      ...(birthDate === undefined ? {} : { birthDate }),
      ...(patient === undefined ? {} : { gender: patient.sex }),
    },
    entries: [
      ...planned.entries.map(
        ({ entry, sourceId, request }) =>
          ({
            ...entry,
            id: sourceId,
            receivedOn: asOf,
            ...(request === undefined ? {} : { requestId: request.sourceId }),
          }) as RecordEntry, // an entry with the id that storing it would give
      ),
      ...completeLists(plan, whole, asOf),
    ],
    encounter: planned.encounters[0]?.encounter,
    sourceIds: new Set(planned.entries.map(({ sourceId }) => sourceId)),
    resources: found,
    notReceived: plan.flatMap((query) => notReceived(query, stateOf(query), unreadable.has(query.key))),
    reached: [...prefetch].some(
      ([key, value]) =>
        (value.kind === 'empty' && asked.has(key)) ||
        (value.kind === 'data' && (value.resources.length > 0 || asked.has(key))),
    ),
  }
}

function read(found: readonly (PrefetchedResource & { readonly key: string })[]) {
  const entry = found.map(({ resource, fullUrl }) => ({
    resource,
    ...(fullUrl === undefined ? {} : { fullUrl }),
  }))
  const planned = planImport(readBundle({ resourceType: 'Bundle', type: 'collection', entry }))
  const unreadable = new Set(
    planned.left.flatMap(({ action, path }) => {
      const index = /^\/entry\/(\d+)\//.exec(path)?.[1]
      const key = index === undefined ? undefined : found[Number(index)]?.key
      return action === 'refused' && key !== undefined ? [key] : []
    }),
  )
  return { planned, unreadable }
}

function completeLists(
  plan: readonly PrefetchQuery[],
  whole: (query: PrefetchQuery) => boolean,
  asOf: string,
): readonly RecordEntry[] {
  const lists = new Set(plan.flatMap(({ list }) => list ?? []))
  return [...lists]
    .filter((list) => plan.filter((query) => query.list === list).every(whole))
    .map((list) => ({
      kind: 'list',
      id: `prefetch#${list}`,
      codes: [],
      list,
      covers: 'ever',
      by: 'prefetch',
      recordedOn: asOf,
      receivedOn: asOf,
    }))
}

function notReceived(
  { key, what }: PrefetchQuery,
  state: Prefetched,
  unreadable: boolean,
): readonly string[] {
  switch (state.kind) {
    case 'absent':
      return [`${what} (\`${key}\` was not sent)`]
    case 'failed':
      return [`${what} (\`${key}\`: ${state.why})`]
    case 'empty':
      return []
    case 'data':
      if (unreadable) return [`some ${what} (\`${key}\` holds what cannot be read)`]
      return state.complete || key === 'patient' || key === 'encounter'
        ? []
        : [`more ${what} than were sent (\`${key}\` is not the whole list)`]
  }
}
