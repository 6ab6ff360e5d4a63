import { engineVersion } from '@guideboard/rules'
import { look } from '../audit/doors.ts'
import type { ReadTx } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { type AssessmentDocument, assessmentText, assessSnapshot } from './assess-record.ts'
import { loadAssessment } from './load-assessment.ts'
import { loadPinned } from './load-pinned.ts'
import { mayReadAssessments } from './policy.ts'

/** Whether the pinned rules still say the same of the stored facts, byte for byte. */
export type Replay =
  | { readonly kind: 'same' }
  | { readonly kind: 'other'; readonly text: string }
  /** Made by another engine version: a difference then is no fault. */
  | { readonly kind: 'other-engine'; readonly madeBy: string; readonly same: boolean }

/** Runs the pinned versions again over the stored facts, whatever is in force by now. */
export async function replayAssessment(ctx: Ctx, id: string): Promise<Replay> {
  await refuse(ctx, mayReadAssessments(ctx.actor), 'assessment.read')
  return look(ctx, async (tx) => {
    const assessment = await loadAssessment(tx, id)
    const stored = await tx.assessment.findFirstOrThrow({ where: { id }, select: { snapshotText: true } })
    const document = JSON.parse(stored.snapshotText) as AssessmentDocument // written by assessEncounter
    const text = await replayed(tx, document)
    return {
      value: compared(document, stored.snapshotText, text),
      audit: {
        action: 'assessment.read',
        entity: { kind: 'assessment', id },
        patients: [assessment.patientId],
        detail: { replay: true },
      },
    }
  })
}

async function replayed(tx: ReadTx, document: AssessmentDocument): Promise<string> {
  const guidelines = await Promise.all(
    document.guidelines.map(async ({ snapshot, result }) =>
      assessSnapshot(await loadPinned(tx, result), snapshot, document.asOf),
    ),
  )
  return assessmentText({ ...document, guidelines })
}

function compared(document: AssessmentDocument, stored: string, text: string): Replay {
  if (document.engineVersion !== engineVersion) {
    return { kind: 'other-engine', madeBy: document.engineVersion, same: stored === text }
  }
  return stored === text ? { kind: 'same' } : { kind: 'other', text }
}
