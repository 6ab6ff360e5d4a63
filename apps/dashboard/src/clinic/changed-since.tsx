import { useQuery } from '@tanstack/react-query'
import layout from '../ui/layout.module.css'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { changedSinceQuery } from './comparison-query.ts'
import { DifferenceTable } from './difference-table.tsx'

/** Says when the guidelines would advise something else by now; an assessment of which nothing changed needs no word. */
export function ChangedSince({ id }: { readonly id: string }) {
  const { data, error } = useQuery(changedSinceQuery(id))
  if (error) return <ProblemNotice error={error} what="Whether the advice still stands could not be asked" />
  return data?.map(({ cause, difference }) => (
    <Notice
      key={difference.slug}
      tone={cause === 'WITHDRAWN' ? 'barred' : 'caution'}
      title={
        cause === 'WITHDRAWN'
          ? `“${difference.title}” has been withdrawn since: do not follow its advice`
          : `The advice of “${difference.title}” has changed since`
      }
    >
      <p>
        {cause === 'WITHDRAWN'
          ? 'This page shows what it said then.'
          : 'This page shows what was said then. Assess again for what holds now.'}
      </p>
      <details className={layout.stack}>
        <summary>What differs for this patient ({difference.recommendations.length})</summary>
        <DifferenceTable difference={difference} heading="h3" />
      </details>
    </Notice>
  ))
}
