import { EncounterRef } from '../encounters/graphql.ts'
import { readEncounter } from '../encounters/read-encounter.ts'
import { PatientRef } from '../patients/graphql.ts'
import { patientLoader } from '../patients/read-patient.ts'
import { builder } from '../platform/builder.ts'
import { NotFound } from '../platform/errors.ts'
import { FactInputRef } from '../platform/fact-input.ts'
import { asResult, orNull, resultUnion } from '../platform/results.ts'
import { assessEncounter } from './assess-encounter.ts'
import type { AssessmentDocument } from './assess-record.ts'
import type { Assessment } from './assessment.ts'
import { GuidelineResultRef } from './guideline-result-graphql.ts'
import { previewAssessment } from './preview-assessment.ts'
import {
  assessmentsOfEncounter,
  assessmentsOfPatient,
  assessmentTextLoader,
  readAssessment,
} from './read-assessment.ts'

export const AssessmentRef = builder.objectRef<Assessment>('Assessment').implement({
  description: 'What the guidelines in force said for an encounter on a day. It is never changed.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    encounter: t.field({
      type: EncounterRef,
      description: 'The encounter.',
      resolve: ({ encounterId }, _args, ctx) => readEncounter(ctx, encounterId),
    }),
    patient: t.field({
      type: PatientRef,
      description: 'The patient.',
      resolve: async ({ patientId }, _args, ctx) => {
        const patient = await patientLoader(ctx).load(patientId)
        if (patient === undefined) throw new NotFound('patient')
        return patient
      },
    }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day for which it answers.' }),
    assessedAt: t.expose('assessedAt', { type: 'DateTime', description: 'When it was made.' }),
    assessedBy: t.exposeString('assessedBy', { description: 'Who asked for it.' }),
    results: t.field({
      type: [GuidelineResultRef],
      description: 'One result per guideline that may be for this patient, as stored.',
      resolve: async (assessment, _args, ctx) => {
        const text = await assessmentTextLoader(ctx).load(assessment)
        const { guidelines } = JSON.parse(text) as AssessmentDocument // written by assessEncounter
        return guidelines.map(({ result }) => ({ ...result, id: `${assessment.id}:${result.versionId}` }))
      },
    }),
    snapshotText: t.string({
      description:
        'The stored bytes: canonical JSON (RFC 8785) of the facts with their sources and the results.',
      resolve: (assessment, _args, ctx) => assessmentTextLoader(ctx).load(assessment),
    }),
    snapshotHash: t.exposeString('snapshotHash', { description: 'SHA-256 of the stored bytes.' }),
  }),
})

const PreviewAssessmentRef = builder.objectRef<AssessmentDocument>('PreviewAssessment').implement({
  description: 'What assessEncounter would store now.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'Date', description: 'The day for which it answers.' }),
    results: t.field({
      type: [GuidelineResultRef],
      description: 'One result per guideline that may be for this patient.',
      resolve: ({ guidelines }) => guidelines.map(({ result }) => result),
    }),
  }),
})

builder.objectField(PatientRef, 'assessments', (t) =>
  t.field({
    type: [AssessmentRef],
    description: 'Their assessments, latest first.',
    resolve: ({ id }, _args, ctx) => assessmentsOfPatient(ctx).load(id),
  }),
)

builder.objectField(EncounterRef, 'assessments', (t) =>
  t.field({
    type: [AssessmentRef],
    description: 'Its assessments, latest first.',
    resolve: ({ id }, _args, ctx) => assessmentsOfEncounter(ctx).load(id),
  }),
)

builder.queryFields((t) => ({
  previewAssessment: t.field({
    type: PreviewAssessmentRef,
    description: 'What assessEncounter would store now; nothing is stored.',
    args: {
      encounterId: t.arg.id({ description: 'The encounter.' }),
      asOf: t.arg({
        type: 'Date',
        required: false,
        description: 'The day; today in the organization unless given.',
      }),
      facts: t.arg({
        type: [FactInputRef],
        required: false,
        description: 'What if these were stated as well? They count after what was recorded.',
      }),
    },
    resolve: (_root, args, ctx) => previewAssessment(ctx, args),
  }),
  assessment: t.field({
    type: AssessmentRef,
    nullable: true,
    description: 'One assessment, as it was made; null when your organization has none with this id.',
    args: { id: t.arg.id({ description: 'Its id.' }) },
    resolve: (_root, { id }, ctx) => orNull(readAssessment(ctx, id)),
  }),
}))

const AssessEncounterInput = builder.inputType('AssessEncounterInput', {
  description: 'What to assess.',
  fields: (t) => ({
    encounterId: t.id({ description: 'The encounter.' }),
    asOf: t.field({
      type: 'Date',
      required: false,
      description: 'The day; today in the organization unless given.',
    }),
  }),
})

const StoredAssessmentRef = builder
  .objectRef<{ readonly assessment: Assessment }>('StoredAssessment')
  .implement({
    description: 'The assessment has been stored.',
    fields: (t) => ({
      assessment: t.field({
        type: AssessmentRef,
        description: 'The assessment.',
        resolve: ({ assessment }) => assessment,
      }),
    }),
  })

const AssessEncounterResult = resultUnion(
  'AssessEncounterResult',
  'The assessment, or why there is none.',
  StoredAssessmentRef,
)

builder.mutationField('assessEncounter', (t) =>
  t.field({
    type: AssessEncounterResult,
    description: 'Runs every guideline in force over the record of an encounter, and stores what they say.',
    args: { input: t.arg({ type: AssessEncounterInput, description: 'What to assess.' }) },
    resolve: (_root, { input }, ctx) =>
      asResult(async () => ({ assessment: await assessEncounter(ctx, input) })),
  }),
)
