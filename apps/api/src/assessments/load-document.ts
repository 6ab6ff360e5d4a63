import type { ReadTx } from '../audit/read-handle.ts'
import type { AssessmentDocument } from './assess-record.ts'

/** The stored text of an assessment that is there, read. */
export async function loadDocument(tx: ReadTx, id: string): Promise<AssessmentDocument> {
  const { snapshotText } = await tx.assessment.findFirstOrThrow({
    where: { id },
    select: { snapshotText: true },
  })
  return JSON.parse(snapshotText) as AssessmentDocument // written by assessEncounter
}
