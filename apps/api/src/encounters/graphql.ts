import { PatientRef } from '../patients/graphql.ts'
import { patientLoader } from '../patients/read-patient.ts'
import { builder } from '../platform/builder.ts'
import { NotFound } from '../platform/errors.ts'
import { FactInputRef } from '../platform/fact-input.ts'
import { asResult, orNull, resultUnion } from '../platform/results.ts'
import { closeEncounter } from './close-encounter.ts'
import type { Encounter } from './encounter.ts'
import type { RecordedFact } from './load-recorded-facts.ts'
import { openEncounter } from './open-encounter.ts'
import { encountersLoader, readEncounter, recordedFactsLoader } from './read-encounter.ts'
import { recordFacts } from './record-facts.ts'

const QuantityRef = builder
  .objectRef<{ readonly value: number; readonly unit: string }>('Quantity')
  .implement({
    description: 'A number with its unit.',
    fields: (t) => ({
      value: t.exposeFloat('value', { description: 'The number.' }),
      unit: t.exposeString('unit', { description: 'Its UCUM unit.' }),
    }),
  })

const RecordedFactRef = builder.objectRef<RecordedFact>('RecordedFact').implement({
  description: 'What was stated of one fact, the last time in this encounter.',
  fields: (t) => ({
    factId: t.exposeString('factId', { description: 'The id that the rule set declares.' }),
    known: t.exposeBoolean('known', {
      description: 'False: asked, and stated as unknown. That is not "no".',
    }),
    boolean: t.boolean({ nullable: true, description: 'Yes or no.', resolve: (fact) => fact.boolean }),
    code: t.string({ nullable: true, description: 'The code chosen.', resolve: (fact) => fact.code }),
    quantity: t.field({
      type: QuantityRef,
      nullable: true,
      description: 'The number, as stated.',
      resolve: (fact) => fact.quantity,
    }),
    date: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day stated.',
      resolve: (fact) => fact.date,
    }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'When it was stated.',
      resolve: (fact) => fact.recordedAt,
    }),
    recordedBy: t.exposeString('recordedBy', { description: 'Who stated it.' }),
  }),
})

export const EncounterRef = builder.objectRef<Encounter>('Encounter').implement({
  description: 'A visit of a patient.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    patient: t.field({
      type: PatientRef,
      description: 'Whose visit it is.',
      resolve: async ({ patientId }, _args, ctx) => {
        const patient = await patientLoader(ctx).load(patientId)
        if (patient === undefined) throw new NotFound('patient')
        return patient
      },
    }),
    status: t.exposeString('status', { description: 'FHIR R4 status, such as in-progress or finished.' }),
    reason: t.string({
      nullable: true,
      description: 'Why the patient came.',
      resolve: ({ reason }) => reason,
    }),
    setting: t.string({
      nullable: true,
      description: 'Where: a code such as primary-care.',
      resolve: ({ setting }) => setting,
    }),
    startedAt: t.field({
      type: 'DateTime',
      description: 'When it began.',
      resolve: ({ startedAt }) => startedAt,
    }),
    facts: t.field({
      type: [RecordedFactRef],
      description: 'What was stated in it; of each fact the last statement.',
      resolve: (encounter, _args, ctx) => recordedFactsLoader(ctx).load(encounter),
    }),
  }),
})

builder.objectFields(PatientRef, (t) => ({
  encounters: t.field({
    type: [EncounterRef],
    description: 'Their encounters, latest first.',
    resolve: ({ id }, _args, ctx) => encountersLoader(ctx).load(id),
  }),
  lastEncounterOn: t.field({
    type: 'Date',
    nullable: true,
    description: 'The day of their last encounter, in UTC.',
    resolve: async ({ id }, _args, ctx) => {
      const [latest] = await encountersLoader(ctx).load(id)
      return latest?.startedAt.toISOString().slice(0, 10) ?? null
    },
  }),
}))

builder.queryField('encounter', (t) =>
  t.field({
    type: EncounterRef,
    nullable: true,
    description: 'One encounter; null when your organization has none with this id.',
    args: { id: t.arg.id({ description: 'Its id.' }) },
    resolve: (_root, { id }, ctx) => orNull(readEncounter(ctx, id)),
  }),
)

const OpenEncounterInput = builder.inputType('OpenEncounterInput', {
  description: 'An encounter that begins now.',
  fields: (t) => ({
    patientId: t.id({ description: 'Whose.' }),
    reason: t.string({ required: false, description: 'Why the patient came.' }),
    setting: t.string({
      required: false,
      description: 'Where: primary-care, specialist, emergency, inpatient, virtual or other.',
    }),
  }),
})

const OpenedEncounterRef = builder.objectRef<{ readonly encounter: Encounter }>('OpenedEncounter').implement({
  description: 'The encounter has begun.',
  fields: (t) => ({
    encounter: t.field({
      type: EncounterRef,
      description: 'The encounter.',
      resolve: ({ encounter }) => encounter,
    }),
  }),
})

const OpenEncounterResult = resultUnion(
  'OpenEncounterResult',
  'The encounter, or why not.',
  OpenedEncounterRef,
)

const RecordListEnum = builder.enumType('RecordList', {
  description: 'A list of the record that can be reviewed as a whole.',
  values: {
    CONDITIONS: { value: 'conditions', description: 'Conditions, past ones included.' },
    MEDICATIONS: {
      value: 'medications',
      description: 'Medicines, those stopped in the last weeks included.',
    },
    ALLERGIES: { value: 'allergies', description: 'Allergies.' },
    PROCEDURES: { value: 'procedures', description: 'Procedures.' },
  } as const,
})

const RecordFactsInput = builder.inputType('RecordFactsInput', {
  description: 'What was stated in an encounter.',
  fields: (t) => ({
    encounterId: t.id({ description: 'The encounter.' }),
    facts: t.field({ type: [FactInputRef], description: 'The facts.' }),
    reviewedLists: t.field({
      type: [RecordListEnum],
      required: false,
      description:
        'Lists gone through today and found complete: what is not in them is then known to be absent.',
    }),
  }),
})

const RecordedFactsRef = builder.objectRef<{ readonly encounter: Encounter }>('RecordedFacts').implement({
  description: 'The facts have been recorded.',
  fields: (t) => ({
    encounter: t.field({
      type: EncounterRef,
      description: 'Their encounter.',
      resolve: ({ encounter }) => encounter,
    }),
  }),
})

const RecordFactsResult = resultUnion(
  'RecordFactsResult',
  'The encounter with its facts, or why not.',
  RecordedFactsRef,
)

const ClosedEncounterRef = builder.objectRef<{ readonly encounter: Encounter }>('ClosedEncounter').implement({
  description: 'The encounter is over.',
  fields: (t) => ({
    encounter: t.field({
      type: EncounterRef,
      description: 'The encounter.',
      resolve: ({ encounter }) => encounter,
    }),
  }),
})

const CloseEncounterResult = resultUnion(
  'CloseEncounterResult',
  'The encounter, or why not.',
  ClosedEncounterRef,
)

builder.mutationFields((t) => ({
  closeEncounter: t.field({
    type: CloseEncounterResult,
    description: 'Closes an encounter, now. Nothing more is recorded in it; its assessments stay.',
    args: { encounterId: t.arg.id({ description: 'The encounter.' }) },
    resolve: (_root, { encounterId }, ctx) =>
      asResult(async () => ({ encounter: await closeEncounter(ctx, encounterId) })),
  }),
  openEncounter: t.field({
    type: OpenEncounterResult,
    description: 'Opens an encounter with a patient, now.',
    args: { input: t.arg({ type: OpenEncounterInput, description: 'The encounter.' }) },
    resolve: (_root, { input }, ctx) =>
      asResult(async () => ({ encounter: await openEncounter(ctx, input) })),
  }),
  recordFacts: t.field({
    type: RecordFactsResult,
    description: 'Records facts in an encounter. They are added; the last statement of a fact counts.',
    args: { input: t.arg({ type: RecordFactsInput, description: 'The facts.' }) },
    resolve: (_root, { input }, ctx) => asResult(async () => ({ encounter: await recordFacts(ctx, input) })),
  }),
}))
