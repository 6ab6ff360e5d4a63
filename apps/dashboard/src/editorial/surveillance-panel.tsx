import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '../api/session.ts'
import { spokenDay } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { spoken } from '../ui/spoken.ts'
import { recordSurveillance, type SurveillanceAnswers } from './record-surveillance.ts'
import { SurveillanceDialog } from './surveillance-dialog.tsx'
import { VersionAnswerNotice } from './version-answer-notice.tsx'
import type { Version } from './version-fragment.ts'
import styles from './version-page.module.css'
import { takeIn } from './version-query.ts'
import { whyNotClear } from './why-no-vote.ts'

/** Looks at new evidence since the approval, and the way to record one. */
export function SurveillancePanel({ version }: { readonly version: Version }) {
  const me = useQuery(sessionQuery).data?.me ?? null
  const [recording, setRecording] = useState(false)
  const queries = useQueryClient()
  const record = useMutation({
    mutationFn: (given: SurveillanceAnswers) => recordSurveillance(version, given),
    onSuccess: async (answer) => {
      if (answer.__typename === 'ChangedVersion') setRecording(false)
      await takeIn(queries, version.id, answer)
    },
  })
  const may = (['EDITOR', 'REVIEWER', 'METHODOLOGIST'] as const).some((role) => me?.boardRoles.includes(role))
  const why = may ? whyNotClear(version, me) : 'Editors, reviewers and methodologists record these.'
  return (
    <section aria-labelledby="surveillance" className={`${layout.card} ${layout.stack}`}>
      <h2 id="surveillance">New evidence</h2>
      <Button
        variant="default"
        disabled={why !== null}
        aria-describedby="why-no-surveillance"
        onClick={() => setRecording(true)}
      >
        Record a review
      </Button>
      <p id="why-no-surveillance" className={layout.meta}>
        {why ?? '“No change” moves the date on which a part is due; nothing that was approved changes.'}
      </p>
      {version.surveillance.length > 0 && (
        <ul className={styles.votes} aria-label="Reviews of new evidence">
          {version.surveillance.map(
            ({ id, statementKey, outcome, reason, sources, nextDueOn, reviewer, at }) => (
              <li key={id} className={styles.vote} data-counts={outcome === 'NO_CHANGE'}>
                <p>
                  <strong>{statementKey ? `Statement ${statementKey}` : 'The whole article'}</strong>:{' '}
                  {spoken(outcome)}
                  {nextDueOn && `, next on ${spokenDay(nextDueOn)}`}
                </p>
                <p>{reason}</p>
                <p className={layout.meta}>
                  {reviewer.name}, {spokenDay(at)} · {sources.join('; ')}
                </p>
              </li>
            ),
          )}
        </ul>
      )}
      <SurveillanceDialog
        opened={recording}
        pending={record.isPending}
        notice={<VersionAnswerNotice what="Not recorded" answer={record.data} error={record.error} />}
        onClose={() => setRecording(false)}
        onRecord={(given) => record.mutate(given)}
      />
    </section>
  )
}
