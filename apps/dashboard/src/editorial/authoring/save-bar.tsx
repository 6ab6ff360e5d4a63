import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import layout from '../../ui/layout.module.css'
import { Notice } from '../../ui/notice.tsx'
import { VersionAnswerNotice } from '../version-answer-notice.tsx'
import type { VersionAnswer } from '../version-fragment.ts'
import styles from '../version-page.module.css'

interface SaveBarProps {
  readonly dirty: boolean
  readonly pending: boolean
  /** What is wrong with the document itself; then it was not sent. */
  readonly problems: ReactNode
  readonly answer: VersionAnswer | undefined
  readonly error: Error | null
  /** Somebody else saved since this editor opened. */
  readonly overtaken: boolean
  readonly onReopen: () => void
  /** Absent inside a form, which is submitted. */
  readonly onSave?: () => void
}

/** Save, what became of the last save, and the way out of a conflict: always in view. */
export function SaveBar(props: SaveBarProps) {
  const { dirty, pending, problems, answer, error, overtaken, onReopen, onSave } = props
  const saved = answer?.__typename === 'ChangedVersion' && !dirty
  return (
    <div className={styles.save}>
      {overtaken && (
        <Notice tone="caution" title="Somebody else saved this draft meanwhile" live>
          <p>Your text is still here, unsaved. Copy what you want to keep, then load the newer text.</p>
          <div>
            <Button variant="default" onClick={onReopen}>
              Load the newer text
            </Button>
          </div>
        </Notice>
      )}
      {problems}
      {!overtaken && !problems && (
        <VersionAnswerNotice what="The draft was not saved" answer={answer} error={error} />
      )}
      <div className={layout.row}>
        <Button
          type={onSave === undefined ? 'submit' : 'button'}
          onClick={onSave}
          loading={pending}
          disabled={overtaken}
        >
          Save draft
        </Button>
        <span className={layout.meta} role="status">
          {saved ? 'Saved.' : dirty && 'Not saved yet.'}
        </span>
      </div>
    </div>
  )
}
