import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import layout from '../ui/layout.module.css'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RefusedNotice } from '../ui/refused-notice.tsx'
import { encounterQuery, type FactInput, previewQuery, recordFacts } from './encounter-query.ts'
import { recording } from './use-is-recording.ts'

interface WhatIfProps {
  readonly encounterId: string
  readonly supposed: readonly FactInput[]
  /** Nothing more can be recorded. */
  readonly closed: boolean
  readonly onChange: (supposed: readonly FactInput[] | undefined) => void
}

/** From here on answers are only supposed. */
export function StartWhatIf({ onStart }: { readonly onStart: () => void }) {
  return (
    <Button variant="default" onClick={onStart}>
      What if…
    </Button>
  )
}

/** While answers are only supposed: the way back, and to recording them after all. */
export function WhatIf({ encounterId, supposed, closed, onChange }: WhatIfProps) {
  const queries = useQueryClient()
  const record = useMutation({
    ...recording(encounterId),
    mutationFn: (facts: readonly FactInput[]) => recordFacts(encounterId, [...facts]),
    onSuccess: async (answer) => {
      if (answer.__typename !== 'RecordedFacts') return
      queries.setQueryData(encounterQuery(encounterId).queryKey, { encounter: answer.encounter })
      await queries.invalidateQueries({ queryKey: previewQuery(encounterId).queryKey })
      onChange(undefined)
    },
  })
  const title = closed
    ? 'The encounter is closed: answers are only supposed'
    : 'What if: answers are only supposed'
  return (
    <Notice tone="caution" title={title}>
      <p role="status">
        {supposed.length === 0
          ? 'Change any answer below to see what it would come to. Nothing is stored.'
          : `${supposed.length === 1 ? '1 answer is' : `${supposed.length} answers are`} supposed. Nothing is stored.`}
      </p>
      {record.error && <ProblemNotice error={record.error} what="The answers were not stored" />}
      {record.data?.__typename === 'Refused' && (
        <RefusedNotice what="The answers were not stored" refused={record.data} />
      )}
      <div className={layout.row}>
        {!closed && (
          <Button variant="default" onClick={() => onChange(undefined)}>
            Back to what is recorded
          </Button>
        )}
        {supposed.length > 0 && (
          <Button variant="default" onClick={() => onChange([])}>
            Start over
          </Button>
        )}
        {supposed.length > 0 && !closed && (
          <Button variant="default" loading={record.isPending} onClick={() => record.mutate(supposed)}>
            Record these answers
          </Button>
        )}
      </div>
    </Notice>
  )
}
