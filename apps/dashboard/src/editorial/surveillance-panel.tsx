import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '../api/session.ts'
import { spokenDay } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { recordSurveillance, type SurveillanceAnswers } from './record-surveillance.ts'
import { reviewsDueQuery } from './reviews-due-query.ts'
import { SurveillanceDialog, titleOfSettling } from './surveillance-dialog.tsx'
import { SurveillanceList } from './surveillance-list.tsx'
import { VersionAnswerNotice } from './version-answer-notice.tsx'
import type { Version } from './version-fragment.ts'
import { takeIn } from './version-query.ts'
import { whyNotClear } from './why-no-vote.ts'

/** Looks at the evidence since the approval, and the way to record one; after a withdrawal, the one it asks for. */
export function SurveillancePanel({ version }: { readonly version: Version }) {
  const due = useQuery(reviewsDueQuery).data?.reviewsDue ?? []
  const task = due.find((one) => one.taskId !== null && one.version.id === version.id)
  const records = version.state === 'APPROVED' || task !== undefined
  if (!records && version.surveillance.length === 0) return null
  return (
    <section aria-labelledby="surveillance" className={`${layout.card} ${layout.stack}`}>
      <h2 id="surveillance">{version.state === 'WITHDRAWN' ? 'After the withdrawal' : 'New evidence'}</h2>
      {task && (
        <p>
          The withdrawal opened a review: what happens to this article now? It is{' '}
          {task.overdue ? 'overdue since' : 'due on'} {spokenDay(task.dueOn)}.
        </p>
      )}
      {records && <Recorder version={version} taskId={task?.taskId ?? null} />}
      <SurveillanceList reviews={version.surveillance} />
    </section>
  )
}

interface RecorderProps {
  readonly version: Version
  readonly taskId: string | null
}

function Recorder({ version, taskId }: RecorderProps) {
  const me = useQuery(sessionQuery).data?.me ?? null
  const [recording, setRecording] = useState(false)
  const queries = useQueryClient()
  const record = useMutation({
    mutationFn: (given: SurveillanceAnswers) => recordSurveillance(version, given, taskId),
    onSuccess: async (answer) => {
      if (answer.__typename === 'ChangedVersion') setRecording(false)
      await takeIn(queries, version.id, answer)
    },
  })
  const may = (['EDITOR', 'REVIEWER', 'METHODOLOGIST'] as const).some((role) => me?.boardRoles.includes(role))
  const why = may ? whyNotClear(version, me) : 'Editors, reviewers and methodologists record these.'
  const does =
    taskId === null
      ? '“No change” moves the date on which a part is due; nothing that was approved changes.'
      : 'It is signed and kept; readers go on seeing the notice of the withdrawal.'
  return (
    <>
      <Button
        variant="default"
        disabled={why !== null}
        aria-describedby="why-no-surveillance"
        onClick={() => setRecording(true)}
      >
        {taskId === null ? 'Record a review' : titleOfSettling}
      </Button>
      <p id="why-no-surveillance" className={layout.meta}>
        {why ?? does}
      </p>
      <SurveillanceDialog
        settles={taskId !== null}
        opened={recording}
        pending={record.isPending}
        notice={<VersionAnswerNotice what="Not recorded" answer={record.data} error={record.error} />}
        onClose={() => setRecording(false)}
        onRecord={(given) => record.mutate(given)}
      />
    </>
  )
}
