import type { PatientTotalKind } from '@guideboard/rules'
import { builder } from '../../platform/builder.ts'
import type { EnumValues } from '../../platform/enum-values.ts'
import { CohortImpactStateRef } from '../impact-graphql.ts'
import {
  type StoredPatientTotal,
  type StoredPatientTotals,
  storedPatientTotals,
} from './stored-patient-totals.ts'

const StatusEnum = builder.enumType('StoredPatientTotalsStatus', {
  description: 'Whether stored patients were counted.',
  values: {
    NOT_SHARED: { value: 'not-shared', description: 'No organization allows it.' },
    NOT_ASKED: { value: 'not-asked', description: 'They are counted for versions before the board alone.' },
    WAITING: { value: 'waiting', description: 'They will be counted shortly.' },
    COUNTED: { value: 'counted', description: 'Those of one organization at least were counted.' },
  } as const satisfies EnumValues<StoredPatientTotals['status']>,
})

const KindEnum = builder.enumType('StoredPatientTotalKind', {
  description: 'How advice changes for stored patients.',
  values: {
    CHANGED: { value: 'changed', description: 'Any advice of the version differs.' },
    RED_FLAG: { value: 'red-flag', description: 'A red flag comes out otherwise.' },
    GAINED: { value: 'gained', description: 'The recommendation comes to be given.' },
    LOST: { value: 'lost', description: 'The recommendation is no longer given.' },
    OTHERWISE: { value: 'otherwise', description: 'It changes in another way.' },
  } as const satisfies EnumValues<PatientTotalKind>,
})

const TotalRef = builder.objectRef<StoredPatientTotal>('StoredPatientTotal').implement({
  description: 'A number of stored patients, summed over the organizations that tell it.',
  fields: (t) => ({
    kind: t.expose('kind', { type: KindEnum, description: 'How advice changes.' }),
    recommendationId: t.exposeID('recommendationId', {
      nullable: true,
      description: 'The recommendation; null where it is of the whole version.',
    }),
    organizations: t.exposeInt('organizations', { description: 'How many organizations tell it.' }),
    patients: t.exposeInt('patients', {
      description: 'How many: ten at least from each organization, rounded down to whole tens.',
    }),
  }),
})

const TotalsRef = builder.objectRef<StoredPatientTotals>('StoredPatientTotals').implement({
  description:
    'For how many patients in care a version says otherwise, where their organization allows that to be told: totals of ten at least, and never a patient. A total that is absent is small, or would give a small one away.',
  fields: (t) => ({
    status: t.expose('status', { type: StatusEnum, description: 'Whether they were counted.' }),
    sharing: t.exposeInt('sharing', { description: 'Organizations that allow it.' }),
    counted: t.exposeInt('counted', { description: 'Those of them whose patients were counted.' }),
    patients: t.exposeInt('patients', { description: 'Patients who were looked at, in whole tens.' }),
    totals: t.expose('totals', { type: [TotalRef], description: 'What may be told, the largest first.' }),
  }),
})

builder.objectField(CohortImpactStateRef, 'storedPatients', (t) =>
  t.field({
    type: TotalsRef,
    description: 'The same of patients in care, as totals.',
    resolve: ({ versionId }, _args, ctx) => storedPatientTotals(ctx, versionId),
  }),
)
