import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Waiting } from '../frame/waiting.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import layout from '../ui/layout.module.css'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RefusedNotice } from '../ui/refused-notice.tsx'
import { ImpactExamples } from './impact-examples.tsx'
import { ImpactMatrix } from './impact-matrix.tsx'
import { computeImpact, type ImpactState, impactQuery } from './impact-query.ts'
import { ImpactSubgroups } from './impact-subgroups.tsx'
import styles from './impact-view.module.css'
import { counted } from './impact-words.ts'
import { StoredPatients } from './stored-patients.tsx'
import { useImpactProgress } from './use-impact-progress.ts'

/** Whose advice this version changes against what is in force, on made-up patients. */
export function ImpactView({ versionId }: { readonly versionId: string }) {
  const queries = useQueryClient()
  const { data, error } = useQuery(impactQuery(versionId))
  const compute = useMutation({
    mutationFn: () => computeImpact(versionId),
    onSettled: () => queries.invalidateQueries({ queryKey: impactQuery(versionId).queryKey }),
  })
  const state = data?.cohortImpact
  // Another process may be at it where this one says that it is missing.
  const percent = useImpactProgress(versionId, state?.status === 'RUNNING' || state?.status === 'MISSING')
  if (error) return <ProblemNotice error={error} what="The impact could not be shown" />
  const status = state?.status === 'MISSING' && percent > 0 ? 'RUNNING' : state?.status
  switch (status) {
    case undefined:
      return <Waiting />
    case 'NONE':
      return <EmptyState title="There are no rules to compare" />
    case 'RUNNING':
      return (
        <div className={layout.stack}>
          <label htmlFor="impact-progress">Comparing both versions on 10,000 made-up patients</label>
          <progress id="impact-progress" className={styles.progress} max={100} value={percent}>
            {percent} %
          </progress>
        </div>
      )
    case 'MISSING':
      return (
        <div className={layout.stack}>
          <EmptyState title="Not computed for this text against what is in force now" />
          {compute.error && <ProblemNotice error={compute.error} what="It was not started" />}
          {compute.data?.__typename === 'Refused' && (
            <RefusedNotice what="It was not started" refused={compute.data} />
          )}
          <div>
            <Button loading={compute.isPending} onClick={() => compute.mutate()}>
              Compute the impact
            </Button>
          </div>
        </div>
      )
    case 'COMPUTED':
      return state ? <Computed state={state} /> : null
  }
}

function Computed({ state: { impact, newArticle, large, storedPatients } }: { readonly state: ImpactState }) {
  if (!impact) return null
  const { patients, changed, redFlagsChanged } = impact
  return (
    <div className={layout.stack}>
      <h2 className={styles.headline}>
        {newArticle
          ? `${counted(changed)} of ${counted(patients)} made-up patients get advice from this new article`
          : `${counted(changed)} of ${counted(patients)} patients get different advice`}
      </h2>
      {large && (
        <Notice tone="caution" title="A large impact: one methodologist more must approve">
          <p>
            It is large from 2 of 100 patients on, or when a red flag changes for anybody
            {redFlagsChanged > 0 && `: here it does for ${counted(redFlagsChanged)}`}.
          </p>
        </Notice>
      )}
      <ImpactMatrix recommendations={impact.recommendations} />
      <ImpactSubgroups subgroups={impact.subgroups} />
      <StoredPatients stored={storedPatients} />
      <ImpactExamples examples={impact.examples} />
      <section aria-labelledby="assumptions" className={`${layout.stack} ${layout.tight}`}>
        <h2 id="assumptions">How the patients were made up</h2>
        <ul>
          {impact.assumptions.map((assumption) => (
            <li key={assumption}>{assumption}</li>
          ))}
        </ul>
        <p className={layout.meta}>
          Cohort {impact.cohortVersion} · engine {impact.engineVersion}. Nobody in care is among these.
        </p>
      </section>
    </div>
  )
}
