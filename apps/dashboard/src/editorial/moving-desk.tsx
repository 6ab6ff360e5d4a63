import { moveNamed } from '@guideboard/content'
import { Button } from '@mantine/core'
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { Notice } from '../ui/notice.tsx'
import { stateName } from '../ui/state-badge.tsx'
import styles from './board-page.module.css'
import type { BoardVersion } from './board-query.ts'
import { MoveDialog, noAnswers } from './move-dialog.tsx'
import { moveWords } from './move-words.ts'
import type { MoveOption, NextStep } from './next-step.ts'
import { type BoardMove, useBoardMove } from './use-board-move.ts'
import { MovingContext } from './use-moving.ts'
import { VersionAnswerNotice } from './version-answer-notice.tsx'
import type { VersionAnswer } from './version-fragment.ts'

interface Asked {
  readonly version: BoardVersion
  readonly option: MoveOption
}

/** How long after a move the focus follows the version, in milliseconds. */
const focusFollows = 5_000

/** Takes the moves of the versions inside: makes them, asks for what they need, or says exactly why not. */
export function MovingDesk({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [refused, setRefused] = useState<(NextStep & { kind: 'refused' }) | null>(null)
  const focus = useRef({ id: '', at: 0 })
  const follow = (id: string) => {
    focus.current = { id, at: performance.now() }
  }
  const { mutate, reset, data, error, variables, isPending } = useBoardMove(({ version }: BoardMove) => {
    follow(version.id)
    setAsked(null)
  })
  const take = useCallback(
    (version: BoardVersion, step: NextStep) => {
      reset()
      setRefused(step.kind === 'refused' ? step : null)
      if (step.kind === 'ask') setAsked({ version, option: step.option })
      if (step.kind === 'go') mutate({ version, option: step.option, answers: noAnswers })
    },
    [mutate, reset],
  )
  const claimFocus = useCallback((id: string) => {
    const { current } = focus
    return current.id === id && performance.now() - current.at < focusFollows
  }, [])
  const moving = useMemo(() => ({ take, claimFocus }), [take, claimFocus])
  const close = () => {
    reset()
    setRefused(null)
  }
  // After a conflict the dialog speaks of a version that has changed: it is opened anew, or not at all.
  const leaveStale = (given: VersionAnswer) => {
    if (given.__typename === 'Conflict') setAsked(null)
  }
  const what = variables ? `${moveWords[variables.option.move].label}: not done` : ''
  const answer = <VersionAnswerNotice what={what} answer={data} error={error} />
  const notDone = error !== null || (data !== undefined && data.__typename !== 'ChangedVersion')
  return (
    <MovingContext value={moving}>
      {children}
      <p className={styles.unseen} role="status">
        {variables &&
          data?.__typename === 'ChangedVersion' &&
          `${variables.version.title}: ${movedTo(variables)}`}
      </p>
      {asked === null && (refused !== null || notDone) && (
        <aside className={styles.said} aria-label="Why nothing moved">
          {refused === null ? (
            answer
          ) : (
            <Notice tone="barred" title={refused.title} live>
              <ul>
                {refused.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </Notice>
          )}
          <Button variant="default" onClick={close}>
            Close
          </Button>
        </aside>
      )}
      <AskedDialog
        key={asked ? `${asked.version.id} ${asked.option.move}` : ''}
        asked={asked}
        pending={isPending}
        notice={answer}
        onClose={() => setAsked(null)}
        onConfirm={(move) => mutate(move, { onSuccess: leaveStale })}
      />
    </MovingContext>
  )
}

const movedTo = ({ option }: BoardMove): string => `moved to ${stateName(moveNamed(option.move).to)}`

interface AskedDialogProps {
  readonly asked: Asked | null
  readonly pending: boolean
  readonly notice: ReactNode
  readonly onClose: () => void
  readonly onConfirm: (move: BoardMove) => void
}

function AskedDialog({ asked, pending, notice, onClose, onConfirm }: AskedDialogProps) {
  if (asked === null) return null
  const { version, option } = asked
  const { label, does } = moveWords[option.move]
  return (
    <MoveDialog
      label={label}
      does={`${version.title}, version ${version.number}. ${does}`}
      needsReason={option.needsReason}
      meaning={option.needsSignature ? moveNamed(option.move).meaning : null}
      opened
      pending={pending}
      notice={notice}
      onClose={onClose}
      onConfirm={(answers) => onConfirm({ version, option, answers })}
    />
  )
}
