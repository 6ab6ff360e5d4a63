import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Me } from '../api/session.ts'
import type { Version } from '../editorial/version-fragment.ts'
import { takeIn } from '../editorial/version-query.ts'
import badge from '../ui/badge.module.css'
import { spokenMoment } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { spoken } from '../ui/spoken.ts'
import { acceptSuggestion } from './act-on-suggestion.ts'
import { AnswerNotice } from './answer-notice.tsx'
import { DeclineForm } from './decline-form.tsx'
import { MergeForm } from './merge-form.tsx'
import styles from './threads.module.css'
import { type Suggestion, takeInThreads } from './threads-query.ts'
import { WordMarks } from './word-marks.tsx'

interface SuggestionItemProps {
  readonly version: Version
  readonly suggestion: Suggestion
  readonly me: Me | null
}

const faces = {
  OPEN: { kind: 'plain', word: 'Suggested edit' },
  STALE: { kind: 'caution', word: 'Suggested edit of older words' },
  ACCEPTED: { kind: 'approved', word: '✓ Accepted' },
  DECLINED: { kind: 'withdrawn', word: '✕ Declined' },
} as const satisfies Record<Suggestion['status'], unknown>

/** A suggested edit, word by word, with what accepting it does and all that stands against it. */
export function SuggestionItem({ version, suggestion, me }: SuggestionItemProps) {
  const { id, status, field, audience, suggestedBy, unmet } = suggestion
  const queries = useQueryClient()
  const accept = useMutation({
    mutationFn: (merged?: unknown) => acceptSuggestion(version, id, merged),
    onSuccess: async (answer) => {
      if (answer.__typename === 'ChangedVersion') await takeIn(queries, version.id, answer)
      else if (answer.__typename !== 'SuggestionMerge') await takeInThreads(queries, version.id)
    },
  })
  const open = status === 'OPEN' || status === 'STALE'
  const own = suggestedBy.id === me?.id
  const mayDecline = own || me?.boardRoles.some((role) => role === 'AUTHOR' || role === 'EDITOR')
  const does = `accept-${id}`
  const merge = accept.data?.__typename === 'SuggestionMerge' ? accept.data : undefined
  return (
    <article
      className={styles.thread}
      aria-label={`Edit suggested by ${suggestedBy.name} for statement ${suggestion.statementKey}`}
    >
      <div className={layout.row}>
        <span className={badge.badge} data-kind={faces[status].kind}>
          {faces[status].word}
        </span>
        <strong>{suggestedBy.name}</strong>
        <span className={layout.meta}>
          {audience ? `words for the ${spoken(audience)}` : spoken(field)} ·{' '}
          {spokenMoment(suggestion.suggestedAt)}
        </span>
      </div>
      <WordMarks before={suggestion.base} after={suggestion.replacement} />
      {suggestion.reason && <p className={styles.said}>{suggestion.reason}</p>}
      {suggestion.decidedBy && (
        <p className={layout.meta}>
          {faces[status].word} by {suggestion.decidedBy.name}
          {suggestion.decision && `: ${suggestion.decision}`}
        </p>
      )}
      {open && merge && (
        <MergeForm
          field={field}
          merge={merge}
          pending={accept.isPending}
          onApply={(value) => accept.mutate(value)}
        />
      )}
      {open && !merge && (
        <div className={`${layout.stack} ${layout.tight}`}>
          <div>
            <Button
              disabled={unmet.length > 0}
              aria-describedby={does}
              loading={accept.isPending}
              onClick={() => accept.mutate(undefined)}
            >
              Accept this edit
            </Button>
          </div>
          <div id={does} className={layout.meta}>
            {unmet.length === 0 ? (
              `Puts it into the draft as your edit. It makes you and ${suggestedBy.name} contributors: you can no longer vote on this version.`
            ) : (
              <ul className={styles.unmet} aria-label="Unmet for accepting this edit">
                {unmet.map(({ code, message }) => (
                  <li key={code}>{message}</li>
                ))}
              </ul>
            )}
          </div>
        </div>
      )}
      <AnswerNotice what="The edit was not accepted" answer={accept.data} error={accept.error} />
      {open && mayDecline && (
        <details className={styles.more}>
          <summary>{own ? 'Take it back' : 'Decline it'}</summary>
          <DeclineForm versionId={version.id} suggestionId={id} own={own} />
        </details>
      )}
    </article>
  )
}
