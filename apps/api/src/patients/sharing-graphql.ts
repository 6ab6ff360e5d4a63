import { builder } from '../platform/builder.ts'
import { asResult, resultUnion } from '../platform/results.ts'
import { sharePatientTotals } from './share-patient-totals.ts'

const SharingRef = builder.objectRef<{ readonly allowed: boolean }>('PatientTotalsSharing').implement({
  description: 'Whether the board is told totals of the patients of your organization.',
  fields: (t) => ({
    allowed: t.exposeBoolean('allowed', { description: 'It is told, in whole tens; never of a patient.' }),
  }),
})

const SharePatientTotalsResult = resultUnion(
  'SharePatientTotalsResult',
  'What holds now, or why nothing was changed.',
  SharingRef,
)

builder.mutationField('sharePatientTotals', (t) =>
  t.field({
    type: SharePatientTotalsResult,
    description:
      'Says whether the board may be told, in whole tens, for how many patients of your organization a version says otherwise. For its administrators.',
    args: { allow: t.arg.boolean({ description: 'False takes back what was told, too.' }) },
    resolve: (_root, { allow }, ctx) =>
      asResult(async () => ({ allowed: await sharePatientTotals(ctx, allow) })),
  }),
)
