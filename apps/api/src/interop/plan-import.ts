import type { BundledResource, ReadBundle } from './fhir/bundle.ts'
import { mapResource } from './fhir/map-resource.ts'
import type { IncomingEncounter, IncomingEntry, IncomingPatient } from './fhir/mapped.ts'
import { type Reference, typeNamed } from './fhir/reference.ts'
import { resourceHash, sourceKey, sourceKeyOfReference } from './source-key.ts'

interface Planned {
  readonly path: string
  readonly type: string
  readonly sourceId: string
  readonly hash: string
  readonly resource: BundledResource['resource']
  readonly notes: readonly string[]
}

/** Whose data it is: a patient of the bundle by path, or one on record by the name or number the source uses. */
export type Subject =
  | { readonly kind: 'bundled'; readonly path: string }
  | {
      readonly kind: 'on-record'
      readonly sourceId?: string
      readonly identifier?: Identifier
      readonly place: string
    }

interface Identifier {
  readonly system: string
  readonly value: string
}

export type PlannedPatient = Planned & { readonly patient: IncomingPatient }
export type PlannedEncounter = Planned & { readonly encounter: IncomingEncounter; readonly subject: Subject }
export type PlannedEntry = Planned & {
  readonly entry: IncomingEntry
  readonly subject: Subject
  readonly encounter?: { readonly place: string; readonly sourceId: string }
  readonly request?: { readonly place: string; readonly sourceId: string }
}
interface Left {
  readonly path: string
  readonly type: string
  readonly sourceId: string | null
  readonly action: 'skipped' | 'refused'
  readonly reasons: readonly string[]
}

/** What is to be stored, in the order in which it depends on one another, and what is left out and why. */
export interface ImportPlan {
  readonly patients: readonly PlannedPatient[]
  readonly encounters: readonly PlannedEncounter[]
  readonly entries: readonly PlannedEntry[]
  readonly left: readonly Left[]
}

/** Decides what becomes of every resource of a bundle, before anything is stored. */
export function planImport(bundle: ReadBundle): ImportPlan {
  const patients: PlannedPatient[] = []
  const encounters: PlannedEncounter[] = []
  const entries: PlannedEntry[] = []
  const left: Left[] = []
  const seen = new Map<string, string>()

  for (const bundled of bundle.resources) {
    const { path, type, resource } = bundled
    const leave = (action: Left['action'], reasons: readonly string[], sourceId: string | null = null) =>
      left.push({ path, type, sourceId, action, reasons })

    const mapped = mapResource(bundled, bundle)
    if (mapped.kind === 'refuse') {
      leave(
        'refused',
        mapped.problems.map((one) => `${one.path}: ${one.message}`),
      )
      continue
    }
    if (mapped.kind === 'skip') {
      leave('skipped', [mapped.reason])
      continue
    }
    const sourceId = sourceKey(bundled)
    const hash = resourceHash(bundled, mapped)
    const former = seen.get(sourceId)
    seen.set(sourceId, hash)
    if (former === hash) {
      leave('skipped', ['the same resource stands in this bundle already'], sourceId)
      continue
    }
    if (former !== undefined) {
      leave(
        'refused',
        [`${path}: another resource of this bundle has the same id and says something else`],
        sourceId,
      )
      continue
    }
    const planned: Planned = { path, type, sourceId, hash, resource, notes: [] }
    if (mapped.kind === 'patient') {
      patients.push({ ...planned, patient: mapped.patient })
      continue
    }
    const subject = subjectOf(mapped.subject, path, bundle)
    if (subject.kind === 'nobody') {
      leave(subject.action, [subject.reason], sourceId)
      continue
    }
    if (mapped.kind === 'encounter') encounters.push({ ...planned, encounter: mapped.encounter, subject })
    else {
      entries.push({
        ...planned,
        notes: mapped.notes ?? [],
        entry: mapped.entry,
        subject,
        ...link('encounter', 'Encounter', mapped.encounter, bundle),
        ...link('request', 'MedicationRequest', mapped.request, bundle),
      })
    }
  }
  return { patients, encounters, entries, left }
}

interface Nobody {
  readonly kind: 'nobody'
  readonly action: Left['action']
  readonly reason: string
}

function subjectOf(reference: Reference | undefined, path: string, bundle: ReadBundle): Subject | Nobody {
  if (reference === undefined) {
    return { kind: 'nobody', action: 'refused', reason: `${path}: it does not say which patient it is about` }
  }
  const written = reference.reference
  const target = written === undefined ? undefined : bundle.resolve(written)
  const type = target?.type ?? (written === undefined ? undefined : typeNamed(written))
  if (type !== undefined && type !== 'Patient') {
    return { kind: 'nobody', action: 'skipped', reason: `it is about a ${type.slice(0, 40)}, not a patient` }
  }
  if (target !== undefined) return { kind: 'bundled', path: target.path }
  if (written === undefined && reference.identifier === undefined) {
    return { kind: 'nobody', action: 'refused', reason: `${reference.path}: the reference leads nowhere` }
  }
  return {
    kind: 'on-record',
    place: reference.path,
    ...(written === undefined ? {} : { sourceId: sourceKeyOfReference('Patient', written) }),
    ...(reference.identifier === undefined ? {} : { identifier: reference.identifier }),
  }
}

function link(
  name: 'encounter' | 'request',
  type: string,
  reference: Reference | undefined,
  bundle: ReadBundle,
) {
  if (reference?.reference === undefined) return {}
  const target = bundle.resolve(reference.reference)
  const sourceId = target === undefined ? sourceKeyOfReference(type, reference.reference) : sourceKey(target)
  return { [name]: { place: reference.path, sourceId } }
}
