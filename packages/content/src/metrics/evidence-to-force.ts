import type { MoveEvent, SignedDates, SurveyEvent } from './board-event.ts'

/** How long new evidence took until what it led to was in force: milliseconds, per approval that tells. */
interface EvidenceSpans {
  /** Since the first surveillance review, after the approval before, that asked for an update. */
  readonly sinceSurvey: readonly number[]
  /** Since the newest reference was published, where it is newer than those of the approval before. */
  readonly sinceReference: readonly number[]
}

/**
 * @param moves all of the log, in its order
 * @param counts which approvals are asked about
 */
export function evidenceToForce(
  moves: readonly MoveEvent[],
  surveys: readonly SurveyEvent[],
  dates: ReadonlyMap<string, SignedDates>,
  counts: (at: number) => boolean,
): EvidenceSpans {
  const articleOf = new Map(moves.map(({ versionId, articleId }) => [versionId, articleId]))
  const updates = Map.groupBy(
    surveys.filter(({ outcome }) => outcome === 'update'),
    ({ versionId }) => articleOf.get(versionId),
  )
  const newestOf = ({ contentHash }: MoveEvent) => dates.get(contentHash)?.newestReference ?? null
  const before = new Map<string, MoveEvent>()
  const [sinceSurvey, sinceReference]: [number[], number[]] = [[], []]
  for (const approval of moves.filter(({ to }) => to === 'APPROVED')) {
    const last = before.get(approval.articleId)
    before.set(approval.articleId, approval)
    if (!counts(approval.at)) continue

    const survey = updates
      .get(approval.articleId)
      ?.find(({ at }) => at < approval.at && at >= (last?.at ?? Number.NEGATIVE_INFINITY))
    if (survey !== undefined) sinceSurvey.push(approval.at - survey.at)

    const [newest, known] = [newestOf(approval), last && newestOf(last)]
    if (newest === null || (known != null && newest <= known)) continue
    const span = approval.at - Date.parse(`${newest}T00:00:00Z`)
    if (span >= 0) sinceReference.push(span)
  }
  return { sinceSurvey, sinceReference }
}
