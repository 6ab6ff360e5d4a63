import { overrideReasonSystem, questionsEvidence } from '@guideboard/content'
import { openEvidenceThread } from '../../assessments/open-evidence-thread.ts'
import { change } from '../../audit/doors.ts'
import { refuse } from '../../audit/refuse.ts'
import { loadGuidelineInForce } from '../../encounters/guidelines-in-force.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { NotFound } from '../../platform/errors.ts'
import { isUuid } from '../../platform/uuid.ts'
import { type CdsClient, mayAskAsClient } from './client.ts'
import { type Feedback, readFeedback } from './read-feedback.ts'

export interface GiveFeedback {
  readonly client: CdsClient
  readonly service: string
  readonly body: unknown
}

/**
 * Keeps what became of cards; the same report again changes nothing. A card that is none of the client's is kept as
 * unmatched. In the sandbox the comment is not kept, and nothing reaches the board.
 * @throws NotFound, Invalid
 */
export async function giveFeedback(ctx: Ctx, { client, service, body }: GiveFeedback): Promise<void> {
  const entity = { kind: 'cds-service', id: service.slice(0, 100) }
  await refuse(ctx, mayAskAsClient(ctx.actor), 'cds.feedback', entity)
  const questioned = await change(ctx, async (tx) => {
    const offered = /^[a-z0-9-]{1,200}$/.test(service) ? await loadGuidelineInForce(tx, service) : undefined
    if (offered === undefined) throw new NotFound('CDS service')
    const reports = readFeedback(body)
    const cards = await tx.cdsCard.findMany({
      where: {
        clientId: client.id,
        id: { in: reports.flatMap(({ card }) => (isUuid(card) ? [card.toLowerCase()] : [])) },
      },
      select: { id: true, versionId: true, recommendationIds: true, patientId: true },
    })
    const cardOf = ({ card }: Feedback) => cards.find(({ id }) => id === card.toLowerCase())
    const { count } = await tx.cdsFeedback.createMany({
      data: reports.map((report) => ({
        organizationId: client.organizationId,
        clientId: client.id,
        service,
        card: report.card,
        cardId: cardOf(report)?.id ?? null,
        outcome: report.outcome,
        acceptedSuggestions: [...report.acceptedSuggestions],
        reasonSystem: report.reason?.system ?? null,
        reasonCode: report.reason?.code ?? null,
        comment: client.sandbox ? '' : report.comment,
        outcomeAt: report.outcomeAt,
      })),
      skipDuplicates: true,
    })
    return {
      value: client.sandbox ? [] : reports.flatMap((report) => questionsIn(report, cardOf(report))),
      audit: {
        action: 'cds.feedback',
        entity,
        patients: [...new Set(cards.flatMap(({ patientId }) => patientId ?? []))],
        detail: { reports: reports.length, kept: count, matched: reports.filter(cardOf).length },
      },
    }
  })
  for (const one of questioned) await openEvidenceThread(ctx, one)
}

function questionsIn(
  { outcome, reason }: Feedback,
  card: { readonly versionId: string; readonly recommendationIds: readonly string[] } | undefined,
) {
  if (card === undefined || outcome !== 'overridden' || reason?.system !== overrideReasonSystem) return []
  if (!questionsEvidence(reason.code)) return []
  return card.recommendationIds.map((recommendationId) => ({
    versionId: card.versionId,
    recommendationId,
    reasonCode: reason.code,
  }))
}
