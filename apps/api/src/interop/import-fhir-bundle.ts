import type { Tx } from '@guideboard/database'
import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { lockPatients } from '../patients/lock-patients.ts'
import { loadOwnOrganization, type OwnOrganization } from '../patients/own-organization.ts'
import { mayWritePatients } from '../patients/policy.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid } from '../platform/errors.ts'
import { refuseUnstorableText } from '../platform/incoming-text.ts'
import { readBundle } from './fhir/bundle.ts'
import { countOf, type ImportedResource, type ImportReport } from './import-report.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import { storeEncounters } from './store-encounters.ts'
import { storeEntries } from './store-entries.ts'
import { findSubjects, storePatients } from './store-patients.ts'

const deepest = 64

/**
 * Imports a FHIR R4 Bundle, or a lone resource as a collection of one: one transaction, everything reported.
 * The same bundle again changes nothing.
 * @throws Invalid when it is no Bundle that can be imported, or of another FHIR version
 */
export async function importFhirBundle(ctx: Ctx, json: unknown): Promise<ImportReport> {
  await refuse(ctx, mayWritePatients(ctx.actor), 'record.import')
  refuseDepth(json)
  refuseUnstorableText(json, '/bundle')
  const plan = planImport(readBundle(json))
  return change(
    ctx,
    async (tx) => {
      const organization = await loadOwnOrganization(ctx, tx)
      await lockPatients(tx, organization.id)
      const value = await store(tx, organization, plan)
      const detail = {
        created: countOf(value, 'created'),
        updated: countOf(value, 'updated'),
        unchanged: countOf(value, 'unchanged'),
        skipped: countOf(value, 'skipped'),
        refused: countOf(value, 'refused'),
      }
      return {
        value,
        audit: {
          action: 'record.import',
          entity: { kind: 'import', id: ctx.requestId },
          patients: value.patientIds,
          detail,
        },
      }
    },
    { timeout: 60_000 },
  )
}

async function store(tx: Tx, organization: OwnOrganization, plan: ImportPlan): Promise<ImportReport> {
  const patients = await storePatients(tx, organization, plan.patients)
  const owned = [...plan.encounters, ...plan.entries]
  const subjectOf = await findSubjects(
    tx,
    owned.map(({ subject }) => subject),
    patients,
  )
  const homeless: ImportedResource[] = []
  const withPatient = <One extends (typeof owned)[number]>(all: readonly One[]) =>
    all.flatMap((one) => {
      const subject = subjectOf(one.subject)
      if ('id' in subject) return [{ ...one, patientId: subject.id }]
      homeless.push({
        path: one.path,
        resourceType: one.type,
        sourceId: one.sourceId,
        action: 'refused',
        reasons: [subject.refusal],
      })
      return []
    })
  const [encounters, entries] = [withPatient(plan.encounters), withPatient(plan.entries)]
  const stored = [
    ...(await storeEncounters(tx, organization, encounters)),
    ...(await storeEntries(tx, organization, entries)),
  ]
  const left = plan.left.map(({ type, ...rest }) => ({ ...rest, resourceType: type }))
  const touched = [
    ...patients.idByPath.values(),
    ...[...encounters, ...entries].map(({ patientId }) => patientId),
  ]
  return {
    patientIds: [...new Set(touched)],
    resources: [...patients.report, ...stored, ...homeless, ...left].toSorted(inBundleOrder),
  }
}

function inBundleOrder(a: ImportedResource, b: ImportedResource): number {
  return a.path.localeCompare(b.path, 'en', { numeric: true })
}

// Read without recursion: what is nested a million deep must be refused, not overflow.
function refuseDepth(json: unknown): void {
  let level: unknown[] = [json]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) {
      const message = `The bundle is nested more than ${deepest} deep.`
      throw new Invalid(message, [{ code: 'TOO_DEEP', message, path: '/bundle', fix: 'Send FHIR R4.' }], {
        code: 'TOO_DEEP',
      })
    }
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    )
  }
}
