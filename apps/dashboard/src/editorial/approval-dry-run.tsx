import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Waiting } from '../frame/waiting.tsx'
import layout from '../ui/layout.module.css'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { spoken } from '../ui/spoken.ts'
import { dryRunQuery, membersQuery } from './dry-run-query.ts'
import { possibleVotes, type Seat } from './possible-voters.ts'
import type { Version } from './version-fragment.ts'
import styles from './version-page.module.css'

/** "If these people approve, is it approved?": asked of the same conditions that the approval itself meets. */
export function ApprovalDryRun({ version }: { readonly version: Version }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>If these people approve, is it approved?</summary>
      {open && <DryRun version={version} />}
    </details>
  )
}

function DryRun({ version }: { readonly version: Version }) {
  const { data, error } = useQuery(membersQuery)
  const [assumed, setAssumed] = useState<ReadonlyMap<string, Seat>>(new Map())
  if (error) return <ProblemNotice error={error} what="The board could not be listed" />
  if (!data) return <Waiting />
  const votes = possibleVotes(version, data.boardPeople)
  // One person fills one seat: another one of theirs takes the place of the first.
  const assume = (voterId: string, seat: Seat, yes: boolean) => {
    const next = new Map(assumed)
    if (yes) next.set(voterId, seat)
    else next.delete(voterId)
    setAssumed(next)
  }
  const chosen = votes.filter(({ voterId, seat }) => assumed.get(voterId) === seat)
  return (
    <div className={`${layout.stack} ${styles.dryRun}`}>
      <fieldset className={styles.assumed}>
        <legend className={layout.meta}>Suppose that these approve the text as it is</legend>
        {votes.map(({ voterId, name, seat, whyNot }) => (
          <label key={`${voterId} ${seat}`} className={styles.tick}>
            <input
              type="checkbox"
              checked={assumed.get(voterId) === seat}
              onChange={(event) => assume(voterId, seat, event.currentTarget.checked)}
            />
            <span>
              {name}, {spoken(seat)}
              {whyNot && <span className={styles.hint}>Would not count now: {whyNot}.</span>}
            </span>
          </label>
        ))}
        {votes.length === 0 && <p className={layout.meta}>Nobody is left who could vote.</p>}
      </fieldset>
      <DryRunAnswer version={version} chosen={chosen} />
    </div>
  )
}

interface DryRunAnswerProps {
  readonly version: Version
  readonly chosen: ReturnType<typeof possibleVotes>
}

function DryRunAnswer({ version, chosen }: DryRunAnswerProps) {
  const assumed = chosen.map(({ voterId, seat }) => ({ voterId, seat, choice: 'APPROVE' as const }))
  const { data, error } = useQuery(dryRunQuery(version.id, assumed))
  if (error) return <ProblemNotice error={error} what="This could not be asked" />
  const unmet = data?.articleVersion?.approvalWith
  return (
    <div role="status">
      {unmet === undefined && <Waiting />}
      {unmet?.length === 0 && (
        <Notice tone="approved" title="Yes: only the chair’s signature would be missing" />
      )}
      {unmet && unmet.length > 0 && (
        <Notice tone="missing" title="No. Still unmet:">
          <ul className={styles.unmet} aria-label="Still unmet with these votes">
            {unmet.map(({ code, message }) => (
              <li key={`${code} ${message}`}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
