import type { RecordCoding } from '@guideboard/rules'
import { builder } from '../platform/builder.ts'
import { connectionOf } from '../platform/connection.ts'
import type { EnumValues } from '../platform/enum-values.ts'
import { SexEnum } from '../platform/enums.ts'
import { asResult, orNull, resultUnion } from '../platform/results.ts'
import { createPatient } from './create-patient.ts'
import { entryWords } from './entry-words.ts'
import { guidelineChangedLoader } from './guideline-changed.ts'
import type { StoredEntry } from './load-entries.ts'
import { openQuestionsLoader } from './open-questions.ts'
import type { Identifier, Patient } from './patient.ts'
import { entriesLoader } from './patient-entries.ts'
import type { PatientSort } from './patient-order.ts'
import { readPatient } from './read-patient.ts'
import { searchPatients } from './search-patients.ts'
import { updatePatient } from './update-patient.ts'

const IdentifierRef = builder.objectRef<Identifier>('Identifier').implement({
  description: 'A number by which others know the patient.',
  fields: (t) => ({
    system: t.exposeString('system', { description: 'Who gave the number: a URI.' }),
    value: t.exposeString('value', { description: 'The number.' }),
  }),
})

const CodingRef = builder.objectRef<RecordCoding>('Coding').implement({
  description: 'A code of a terminology.',
  fields: (t) => ({
    system: t.exposeString('system', { description: 'The terminology: a URI.' }),
    code: t.exposeString('code', { description: 'The code.' }),
    display: t.string({
      nullable: true,
      description: 'Its meaning in words, as the source wrote it.',
      resolve: ({ display }) => display ?? null,
    }),
  }),
})

const ClinicalEntryRef = builder.objectRef<StoredEntry>('ClinicalEntry').implement({
  description: 'One entry of the record: a condition, a medication, an observation and so on.',
  fields: (t) => ({
    id: t.id({ description: 'Its id; assessments name it as a source.', resolve: ({ entry }) => entry.id }),
    kind: t.string({
      description:
        'condition, allergy, medication-request, medication-dispense, medication-statement, observation, procedure, order or list.',
      resolve: (stored) => entryWords(stored).kind,
    }),
    display: t.string({
      description: 'What it is, in words.',
      resolve: (stored) => entryWords(stored).display,
    }),
    codes: t.field({ type: [CodingRef], description: 'Its codes.', resolve: ({ entry }) => entry.codes }),
    status: t.string({
      nullable: true,
      description: 'Its status at the source. A medication that is "active" there may long be over.',
      resolve: (stored) => entryWords(stored).status,
    }),
    startOn: t.string({
      nullable: true,
      description: 'Its beginning, as written.',
      resolve: (stored) => entryWords(stored).startOn,
    }),
    endOn: t.string({
      nullable: true,
      description: 'Its end, as written.',
      resolve: (stored) => entryWords(stored).endOn,
    }),
    value: t.string({
      nullable: true,
      description: 'Value, supply or criticality.',
      resolve: (stored) => entryWords(stored).value,
    }),
    source: t.string({
      description: 'Where it came from, and when.',
      resolve: ({ sourceId, receivedOn }) => `${sourceId ?? 'entered here'}, ${receivedOn}`,
    }),
  }),
})

export const PatientRef = builder.objectRef<Patient>('Patient').implement({
  description: 'A patient of your organization.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Their id.' }),
    name: t.exposeString('name', { description: 'Their name.' }),
    birthDate: t.string({
      nullable: true,
      description: 'Possibly partial: YYYY, YYYY-MM or YYYY-MM-DD.',
      resolve: ({ birthDate }) => birthDate,
    }),
    sex: t.field({ type: SexEnum, description: 'Administrative sex.', resolve: ({ sex }) => sex }),
    identifiers: t.field({
      type: [IdentifierRef],
      description: 'Their identifiers.',
      resolve: (patient) => patient.identifiers,
    }),
    deceased: t.exposeBoolean('deceased', { description: 'Whether they are known to have died.' }),
    guidelineChanged: t.boolean({
      description:
        'Whether a guideline of their latest assessment has been replaced or withdrawn since; `changedSince` of the assessment says whether the advice differs.',
      resolve: ({ id }, _args, ctx) => guidelineChangedLoader(ctx).load(id),
    }),
    openQuestions: t.int({
      nullable: true,
      description:
        'How many facts were missing from their latest assessment that would change its advice; null when they were never assessed.',
      resolve: ({ id }, _args, ctx) => openQuestionsLoader(ctx).load(id),
    }),
    entries: t.field({
      type: [ClinicalEntryRef],
      description: 'The clinical entries that stand.',
      resolve: ({ id }, _args, ctx) => entriesLoader(ctx).load(id),
    }),
  }),
})

const PatientSortEnum = builder.enumType('PatientSort', {
  description: 'What a list of patients is sorted by.',
  values: {
    NAME: { value: 'name', description: 'Their name.' },
    BIRTH_DATE: { value: 'birth-date', description: 'Their birth date; who has none comes first.' },
    LAST_ENCOUNTER: {
      value: 'last-encounter',
      description: 'Their last encounter; who has none comes first.',
    },
  } as const satisfies EnumValues<PatientSort>,
})

const PatientFilterInput = builder.inputType('PatientFilterInput', {
  description: 'Which patients; every condition that is given holds.',
  fields: (t) => ({
    sex: t.field({ type: SexEnum, required: false, description: 'Of this administrative sex.' }),
    guidelineChanged: t.boolean({
      required: false,
      description: 'Whether a guideline of their latest assessment has been replaced or withdrawn since.',
    }),
    dataMissing: t.boolean({
      required: false,
      description: 'Whether facts were missing from their latest assessment that would change its advice.',
    }),
    assessed: t.boolean({ required: false, description: 'Whether they were ever assessed.' }),
  }),
})

const PatientConnectionRef = connectionOf<Patient>('Patient', PatientRef)

builder.queryFields((t) => ({
  patients: t.field({
    type: PatientConnectionRef,
    description: 'The patients of your organization.',
    args: {
      search: t.arg.string({
        required: false,
        description: 'Part of a name, an identifier, or a birth date.',
      }),
      filter: t.arg({ type: PatientFilterInput, required: false, description: 'Only some of them.' }),
      sort: t.arg({ type: PatientSortEnum, required: false, description: 'By what; by name unless said.' }),
      descending: t.arg.boolean({ required: false, description: 'The last one first.' }),
      first: t.arg.int({ required: false, description: 'How many: 1 to 100, 20 unless said.' }),
      after: t.arg.string({ required: false, description: 'The cursor after which the page starts.' }),
    },
    resolve: (_root, args, ctx) => searchPatients(ctx, args),
  }),
  patient: t.field({
    type: PatientRef,
    nullable: true,
    description: 'One patient; null when your organization has none with this id.',
    args: { id: t.arg.id({ description: 'Their id.' }) },
    resolve: (_root, { id }, ctx) => orNull(readPatient(ctx, id)),
  }),
}))

const IdentifierInput = builder.inputType('IdentifierInput', {
  description: 'A number by which others know the patient.',
  fields: (t) => ({
    system: t.string({ description: 'Who gave the number: a URI.' }),
    value: t.string({ description: 'The number.' }),
  }),
})

const CreatePatientInput = builder.inputType('CreatePatientInput', {
  description: 'A patient to enter.',
  fields: (t) => ({
    name: t.string({ description: 'Their name as it is read.' }),
    birthDate: t.string({ required: false, description: 'YYYY, YYYY-MM or YYYY-MM-DD.' }),
    sex: t.field({ type: SexEnum, description: 'Administrative sex.' }),
    identifiers: t.field({ type: [IdentifierInput], required: false, description: 'Their identifiers.' }),
  }),
})

const CreatedPatientRef = builder.objectRef<{ readonly patient: Patient }>('CreatedPatient').implement({
  description: 'The patient has been entered.',
  fields: (t) => ({
    patient: t.field({ type: PatientRef, description: 'The patient.', resolve: ({ patient }) => patient }),
  }),
})

const CreatePatientResult = resultUnion('CreatePatientResult', 'The patient, or why not.', CreatedPatientRef)

const UpdatePatientInput = builder.inputType('UpdatePatientInput', {
  description: 'What is corrected of a patient; what is left out stays as it is.',
  fields: (t) => ({
    patientId: t.id({ description: 'Whose.' }),
    name: t.string({ required: false, description: 'Their name as it is read.' }),
    birthDate: t.string({
      required: false,
      description: 'YYYY, YYYY-MM or YYYY-MM-DD; null says that it is not known.',
    }),
    sex: t.field({ type: SexEnum, required: false, description: 'Administrative sex.' }),
    deceased: t.boolean({ required: false, description: 'Whether they are known to have died.' }),
  }),
})

const UpdatedPatientRef = builder.objectRef<{ readonly patient: Patient }>('UpdatedPatient').implement({
  description: 'The patient has been corrected.',
  fields: (t) => ({
    patient: t.field({ type: PatientRef, description: 'The patient.', resolve: ({ patient }) => patient }),
  }),
})

const UpdatePatientResult = resultUnion('UpdatePatientResult', 'The patient, or why not.', UpdatedPatientRef)

builder.mutationFields((t) => ({
  updatePatient: t.field({
    type: UpdatePatientResult,
    description: 'Corrects a patient of your organization. Assessments that were made keep what they knew.',
    args: { input: t.arg({ type: UpdatePatientInput, description: 'What is corrected.' }) },
    resolve: (_root, { input }, ctx) => asResult(async () => ({ patient: await updatePatient(ctx, input) })),
  }),
  createPatient: t.field({
    type: CreatePatientResult,
    description: 'Enters a patient of your organization.',
    args: { input: t.arg({ type: CreatePatientInput, description: 'The patient.' }) },
    resolve: (_root, { input }, ctx) => asResult(async () => ({ patient: await createPatient(ctx, input) })),
  }),
}))
