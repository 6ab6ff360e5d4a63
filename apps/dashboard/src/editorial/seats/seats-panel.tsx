import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../../api/session.ts'
import { spokenMoment } from '../../ui/dates.ts'
import layout from '../../ui/layout.module.css'
import { spoken, spokenTitle } from '../../ui/spoken.ts'
import { VersionAnswerNotice } from '../version-answer-notice.tsx'
import type { Version } from '../version-fragment.ts'
import { AssigneeSelect } from './assignee-select.tsx'
import { SeatButton } from './seat-button.tsx'
import { seatLines } from './seat-lines.ts'
import styles from './seats.module.css'
import { useSeatAct } from './use-seat-act.ts'
import { VotesDue } from './votes-due.tsx'

/** Who is asked for the votes of this review and until when; an editor changes both, anybody claims what is open. */
export function SeatsPanel({ version }: { readonly version: Version }) {
  const me = useQuery(sessionQuery).data?.me ?? null
  const { mutate, isPending, data, error } = useSeatAct()
  const edits = me?.boardRoles.includes('EDITOR') === true && version.state === 'UNDER_REVIEW'
  if (version.state !== 'UNDER_REVIEW' && version.assignments.length === 0) return null
  const lines = version.state === 'UNDER_REVIEW' ? seatLines(version) : []
  const taken = new Set(lines.flatMap(({ asked }) => asked.map(({ id }) => id)))
  return (
    <section aria-labelledby="assigned" className={`${layout.card} ${layout.stack}`}>
      <h2 id="assigned">Who reviews</h2>
      <VotesDue version={version} />
      {edits && (
        <TextInput
          key={version.votesDueOn}
          type="date"
          size="xs"
          label="Votes due"
          defaultValue={version.votesDueOn ?? ''}
          disabled={isPending}
          onBlur={(event) => {
            const dueOn = event.currentTarget.value
            if (dueOn !== '' && dueOn !== version.votesDueOn)
              mutate({ kind: 'set-due', input: { versionId: version.id, dueOn } })
          }}
        />
      )}
      {lines.map(({ role, asked, open }) => (
        <div key={role} className={`${layout.stack} ${layout.tight}`}>
          <p>
            <strong>{spokenTitle(role)}</strong>
            {asked.length === 0 && <span className={layout.meta}> · nobody yet</span>}
          </p>
          {asked.map(({ id, name, voted }) => (
            <div key={id} className={styles.person}>
              <span>
                {name}
                {voted && <span className={layout.meta}> · voted</span>}
              </span>
              {edits && (
                <Button
                  size="compact-xs"
                  variant="default"
                  disabled={isPending}
                  aria-label={`Take the seat back from ${name}`}
                  onClick={() =>
                    mutate({ kind: 'release', input: { versionId: version.id, assigneeId: id } })
                  }
                >
                  Take back
                </Button>
              )}
            </div>
          ))}
          {edits && open > 0 && (
            <AssigneeSelect
              versionId={version.id}
              seat={role}
              taken={taken}
              disabled={isPending}
              onChoose={(personId) =>
                mutate({ kind: 'assign', input: { versionId: version.id, seat: role, assigneeId: personId } })
              }
            />
          )}
        </div>
      ))}
      <VersionAnswerNotice what="The seats stay as they were" answer={data} error={error} />
      <div className={layout.row}>
        <SeatButton version={version} />
      </div>
      {version.assignments.length > 0 && (
        <details>
          <summary>History of the seats</summary>
          <ul className={styles.history}>
            {version.assignments.map((one) => (
              <li key={one.id} className={layout.meta}>
                {spokenMoment(one.assignedAt)}: {assignedWords(one)}
                {one.endedAt && `. Ended ${spokenMoment(one.endedAt)}: ${one.endedReason}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function assignedWords({ seat, person, assignedBy, round }: Version['assignments'][number]): string {
  const what = `the seat of ${spoken(seat)} in round ${round}`
  return assignedBy.id === person.id
    ? `${person.name} claimed ${what}`
    : `${assignedBy.name} asked ${person.name} to fill ${what}`
}
