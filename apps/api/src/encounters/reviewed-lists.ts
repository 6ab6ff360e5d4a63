import type { Prisma } from '@guideboard/database'

/** A list of the record that can be reviewed as a whole. */
export type ReviewedList = 'conditions' | 'medications' | 'allergies' | 'procedures'

/**
 * The rows that say a clinician went through these lists and found them complete, what is over included:
 * from then on, what is not in them is known not to be there.
 */
export function reviewedEntries(
  stated: { readonly organizationId: string; readonly encounterId: string; readonly patientId: string },
  lists: readonly ReviewedList[],
  today: string,
): Prisma.ClinicalEntryCreateManyInput[] {
  return lists.map((list) => ({
    ...stated,
    kind: 'list',
    entry: {
      kind: 'list',
      codes: [],
      display: `List of ${list}, reviewed`,
      recordedOn: today,
      list,
      covers: 'ever',
      by: 'reviewed',
    },
    receivedOn: new Date(`${today}T00:00:00Z`),
  }))
}
