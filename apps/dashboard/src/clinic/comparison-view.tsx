import { useQuery } from '@tanstack/react-query'
import { Waiting } from '../frame/waiting.tsx'
import { spokenMoment } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { comparisonQuery } from './comparison-query.ts'
import { DifferenceTable } from './difference-table.tsx'

interface ComparisonViewProps {
  readonly id: string
  readonly other: string
}

/** Two assessments of one patient: what differs, and by which facts. */
export function ComparisonView({ id, other }: ComparisonViewProps) {
  const { data, error } = useQuery(comparisonQuery(id, other))
  if (error) return <ProblemNotice error={error} what="The assessments could not be compared" />
  if (!data) return <Waiting />
  const { before, after, guidelines } = data
  return (
    <section aria-labelledby="comparison" className={`${layout.card} ${layout.stack}`}>
      <div>
        <h2 id="comparison">What changed between the two assessments</h2>
        <p className={layout.meta}>
          Before: stored {spokenMoment(before.assessedAt)}. After: stored {spokenMoment(after.assessedAt)}.
        </p>
      </div>
      {guidelines.length === 0 && <p>Both say the same of the same facts.</p>}
      {guidelines.map((difference) => (
        <DifferenceTable key={difference.slug} difference={difference} heading="h3" />
      ))}
    </section>
  )
}
