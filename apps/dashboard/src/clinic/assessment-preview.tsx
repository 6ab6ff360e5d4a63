import { Button } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import { paths } from '../paths.ts'
import { spokenDay } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RefusedNotice } from '../ui/refused-notice.tsx'
import styles from './encounter-page.module.css'
import { assessEncounter, encounterQuery, type FactInput, previewQuery } from './encounter-query.ts'
import { GuidelineResults } from './guideline-results.tsx'
import { patientQuery } from './patient-query.ts'
import { useIsRecording } from './use-is-recording.ts'

interface AssessmentPreviewProps {
  readonly encounterId: string
  readonly patientId: string
  /** Answers that are only supposed: what they come to cannot be stored. */
  readonly supposed: readonly FactInput[] | undefined
}

/** What the answers so far come to; stored only by the button. */
export function AssessmentPreview({ encounterId, patientId, supposed }: AssessmentPreviewProps) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { data, isFetching } = useSuspenseQuery(previewQuery(encounterId, useDeferredValue(supposed)))
  const { asOf, results } = data.previewAssessment
  const recording = useIsRecording(encounterId)
  const whatIf = supposed !== undefined && supposed.length > 0
  const store = useMutation({
    mutationFn: () => assessEncounter(encounterId),
    onSuccess: async (answer) => {
      if (answer.__typename !== 'StoredAssessment') return
      await queries.invalidateQueries({ queryKey: encounterQuery(encounterId).queryKey })
      await queries.invalidateQueries({ queryKey: patientQuery(patientId).queryKey })
      await navigate({ to: paths.assessment, params: { id: answer.assessment.id } })
    },
  })
  return (
    <section aria-labelledby="preview" className={styles.preview} aria-busy={isFetching}>
      <div className={`${layout.row} ${layout.between}`}>
        <h2 id="preview">{whatIf ? 'What if' : 'Assessment so far'}</h2>
        {!whatIf && (
          <Button
            loading={store.isPending || recording}
            disabled={results.length === 0}
            onClick={() => store.mutate()}
          >
            Store assessment
          </Button>
        )}
      </div>
      <p className={layout.meta} role="status">
        As of {spokenDay(asOf)}, {whatIf ? 'if what is supposed were so' : 'not stored yet'}.
        {isFetching && ' Updating…'}
      </p>
      {store.error && <ProblemNotice error={store.error} what="The assessment was not stored" />}
      {store.data?.__typename === 'Refused' && (
        <RefusedNotice what="The assessment was not stored" refused={store.data} />
      )}
      <GuidelineResults results={results} heading="h3" />
    </section>
  )
}
