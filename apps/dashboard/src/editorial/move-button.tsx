import { moveNamed } from '@guideboard/content'
import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import layout from '../ui/layout.module.css'
import { makeMove } from './make-move.ts'
import { type MoveAnswers, MoveDialog, noAnswers } from './move-dialog.tsx'
import { moveWords } from './move-words.ts'
import { isOnward } from './onward-move.ts'
import { moveButton } from './press-button.ts'
import { VersionAnswerNotice } from './version-answer-notice.tsx'
import type { Version } from './version-fragment.ts'
import styles from './version-page.module.css'
import { takeIn } from './version-query.ts'

interface MoveButtonProps {
  readonly version: Version
  readonly option: Version['moves'][number]
  readonly unsaved: boolean
}

/** One move: at once, or by a dialog where it takes a reason or a signature. */
export function MoveButton({ version, option, unsaved }: MoveButtonProps) {
  const { move, allowed, needsReason, needsSignature, unmet } = option
  const { label, does } = moveWords[move]
  const [asking, setAsking] = useState(false)
  const queries = useQueryClient()
  const act = useMutation({
    mutationFn: ({ effectiveFrom, ...given }: MoveAnswers) =>
      makeMove({
        version,
        move,
        ...given,
        effectiveFrom: effectiveFrom === '' ? undefined : new Date(effectiveFrom).toISOString(),
      }),
    onSuccess: async (answer) => {
      if (answer.__typename === 'ChangedVersion') setAsking(false)
      await takeIn(queries, version.id, answer)
    },
  })
  const press = () => {
    if (needsReason || needsSignature) setAsking(true)
    else act.mutate(noAnswers)
  }
  const { id, whyId } = moveButton(move)
  return (
    <div className={styles.move}>
      <Button
        id={id}
        fullWidth
        variant={isOnward(move) ? 'filled' : 'default'}
        leftSection={!allowed && <IconLock size={16} aria-hidden />}
        disabled={!allowed || unsaved}
        aria-describedby={whyId}
        loading={act.isPending && !asking}
        onClick={press}
      >
        {label}
      </Button>
      <div id={whyId} tabIndex={-1} className={layout.meta}>
        {unmet.length === 0 ? (
          does
        ) : (
          <ul className={styles.unmet} aria-label={`Unmet for ${label}`}>
            {unmet.map(({ code, message }) => (
              <li key={`${code} ${message}`}>{message}</li>
            ))}
          </ul>
        )}
      </div>
      {!asking && <VersionAnswerNotice what={`${label}: not done`} answer={act.data} error={act.error} />}
      <MoveDialog
        label={label}
        does={does}
        needsReason={needsReason}
        meaning={needsSignature ? moveNamed(move).meaning : null}
        opened={asking}
        pending={act.isPending}
        notice={<VersionAnswerNotice what={`${label}: not done`} answer={act.data} error={act.error} />}
        onClose={() => setAsking(false)}
        onConfirm={(given) => act.mutate(given)}
      />
    </div>
  )
}
