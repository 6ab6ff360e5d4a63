import { spokenDay } from '../ui/dates.ts'
import { spoken } from '../ui/spoken.ts'
import type { PatientDetail } from './patient-query.ts'

/** One thing that happened to a patient, as it is told in their timeline. */
export interface TimelineItem {
  readonly key: string
  /** ISO 8601 day or moment, possibly partial: YYYY, YYYY-MM or longer. */
  readonly at: string
  readonly kind: 'encounter' | 'assessment' | 'entry'
  readonly id: string
  readonly title: string
  readonly detail: string
}

/** Encounters, assessments and dated entries, the latest first; what has no date is in the record alone. */
export function timelineOf({
  encounters,
  assessments,
  entries,
}: Pick<PatientDetail, 'encounters' | 'assessments' | 'entries'>): readonly TimelineItem[] {
  const items: readonly TimelineItem[] = [
    ...encounters.map(({ id, startedAt, reason, status, setting }) => ({
      key: `encounter ${id}`,
      at: startedAt,
      kind: 'encounter' as const,
      id,
      title: reason || 'Encounter',
      detail: [spoken(status), setting].filter(Boolean).join(' · '),
    })),
    ...assessments.map(({ id, assessedAt, asOf, assessedBy }) => ({
      key: `assessment ${id}`,
      at: assessedAt,
      kind: 'assessment' as const,
      id,
      title: `Assessment as of ${spokenDay(asOf)}`,
      detail: assessedBy,
    })),
    ...entries.flatMap(({ id, startOn, endOn, kind, display, status }) =>
      startOn === null
        ? []
        : [
            {
              key: `entry ${id}`,
              at: startOn,
              kind: 'entry' as const,
              id,
              title: display,
              detail: [kind, status, endOn && `until ${spokenDay(endOn)}`].filter(Boolean).join(' · '),
            },
          ],
    ),
  ]
  return items.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.key < b.key ? -1 : 1))
}
