import { PatientRef } from '../patients/graphql.ts'
import { patientLoader } from '../patients/read-patient.ts'
import { builder } from '../platform/builder.ts'
import { asResult, resultUnion } from '../platform/results.ts'
import { importFhirBundle } from './import-fhir-bundle.ts'
import { countOf, type ImportedResource, type ImportReport } from './import-report.ts'

const ImportActionEnum = builder.enumType('ImportAction', {
  description: 'What an import did with a resource.',
  values: {
    CREATED: { value: 'created', description: 'It is new on record.' },
    UPDATED: { value: 'updated', description: 'It replaces what was on record before.' },
    UNCHANGED: { value: 'unchanged', description: 'It says what is on record already.' },
    SKIPPED: { value: 'skipped', description: 'It was left out; the reason says why.' },
    REFUSED: {
      value: 'refused',
      description: 'It cannot be read or belongs to nobody; the reason says where.',
    },
  } as const,
})

const ImportedResourceRef = builder.objectRef<ImportedResource>('ImportedResource').implement({
  description: 'What an import did with one resource.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'JSON Pointer into the bundle.' }),
    resourceType: t.exposeString('resourceType', { description: 'Its FHIR type.' }),
    sourceId: t.string({
      nullable: true,
      description: 'The name by which it is known again at the next import.',
      resolve: ({ sourceId }) => sourceId,
    }),
    action: t.field({
      type: ImportActionEnum,
      description: 'What was done.',
      resolve: ({ action }) => action,
    }),
    reasons: t.exposeStringList('reasons', {
      description: 'Why it was left out, or taken with a reservation.',
    }),
  }),
})

const ImportReportRef = builder.objectRef<ImportReport>('ImportReport').implement({
  description: 'What an import did: every resource is in it.',
  fields: (t) => {
    const counted = (action: ImportedResource['action'], description: string) =>
      t.int({ description, resolve: (report) => countOf(report, action) })
    return {
      patients: t.field({
        type: [PatientRef],
        description: 'The patients whose record it was about.',
        resolve: async ({ patientIds }, _args, ctx) => {
          const patients = await Promise.all(patientIds.map((id) => patientLoader(ctx).load(id)))
          return patients.filter((patient) => patient !== undefined)
        },
      }),
      created: counted('created', 'Resources that are new on record.'),
      updated: counted('updated', 'Resources that replace what was on record.'),
      unchanged: counted('unchanged', 'Resources that say what is on record already.'),
      skipped: counted('skipped', 'Resources that were left out.'),
      refused: counted('refused', 'Resources that could not be taken.'),
      resources: t.field({
        type: [ImportedResourceRef],
        description: 'Every resource, in the order of the bundle.',
        resolve: ({ resources }) => resources,
      }),
    }
  },
})

const ImportFhirBundleInput = builder.inputType('ImportFhirBundleInput', {
  description: 'What to import.',
  fields: (t) => ({
    bundle: t.field({
      type: 'JSON',
      description: 'A FHIR R4 Bundle (collection, searchset, transaction, batch) or a lone resource.',
    }),
  }),
})

const ImportFhirBundleResult = resultUnion(
  'ImportFhirBundleResult',
  'What was done, or why nothing was.',
  ImportReportRef,
)

builder.mutationField('importFhirBundle', (t) =>
  t.field({
    type: ImportFhirBundleResult,
    description: 'Imports clinical records. The same bundle again changes nothing.',
    args: { input: t.arg({ type: ImportFhirBundleInput, description: 'The bundle.' }) },
    resolve: (_root, { input }, ctx) => asResult(() => importFhirBundle(ctx, input.bundle)),
  }),
)
