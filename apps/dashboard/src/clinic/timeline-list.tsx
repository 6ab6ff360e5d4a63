import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../paths.ts'
import { spokenDay, spokenMoment } from '../ui/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import layout from '../ui/layout.module.css'
import type { PatientDetail } from './patient-query.ts'
import { type TimelineItem, timelineOf } from './timeline.ts'
import styles from './timeline-list.module.css'

const shownAtFirst = 20

/** What happened to a patient, the latest first: encounters and assessments to open, entries to read. */
export function TimelineList({ patient }: { readonly patient: PatientDetail }) {
  const [whole, showWhole] = useState(false)
  const items = timelineOf(patient)
  const shown = whole ? items : items.slice(0, shownAtFirst)
  return (
    <section aria-labelledby="timeline" className={layout.card}>
      <h2 id="timeline">Timeline</h2>
      {items.length === 0 && (
        <EmptyState title="Nothing has happened yet">
          <p>Open an encounter to assess, or import a bundle.</p>
        </EmptyState>
      )}
      <ol className={styles.list}>
        {shown.map((item) => (
          <li key={item.key} className={styles.item} data-kind={item.kind}>
            <span className={styles.at}>
              {item.kind === 'entry' ? spokenDay(item.at) : spokenMoment(item.at)}
            </span>
            <span>
              <Title item={item} />
              <span className={layout.meta}> {item.detail}</span>
            </span>
          </li>
        ))}
      </ol>
      {shown.length < items.length && (
        <Button variant="default" onClick={() => showWhole(true)}>
          Show {items.length - shown.length} earlier
        </Button>
      )}
    </section>
  )
}

function Title({ item: { kind, id, title } }: { readonly item: TimelineItem }) {
  if (kind === 'entry') return title
  return (
    <Link to={kind === 'encounter' ? paths.encounter : paths.assessment} params={{ id }}>
      {title}
    </Link>
  )
}
