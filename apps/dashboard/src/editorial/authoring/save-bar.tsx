import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import layout from '../../ui/layout.module.css'
import { Notice } from '../../ui/notice.tsx'
import { MergeDialog } from '../merge-dialog.tsx'
import type { DraftMerge } from '../merge-draft.ts'
import { MeetingLine } from '../presence/meeting-line.tsx'
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
  /** How words that are not saved stand meanwhile. */
  readonly unsaved?: string
  /** Something is wrong with that. */
  readonly worried?: boolean
  readonly onReopen: () => void
  /** Absent inside a form, which is submitted. */
  readonly onSave?: () => void
  /** With a document that has both texts, and the lock to save it with. */
  readonly onSaveMerged: (content: unknown, lock: number) => void
}

/** Save, what became of the last save, and the way out of a conflict: always in view. */
export function SaveBar(props: SaveBarProps) {
  const { dirty, pending, problems, answer, error, overtaken, onReopen, onSave, onSaveMerged } = props
  const { unsaved = 'Not saved yet.', worried = false } = props
  const saved = answer?.__typename === 'ChangedVersion' && !dirty
  const merge = answer?.__typename === 'Conflict' ? answer.merge : null
  // Kept while the text with both is on its way: only a save that was done closes the dialog.
  const [merging, setMerging] = useState<DraftMerge | null>(null)
  const shown = merging && (merge ?? merging)
  return (
    <div className={styles.save}>
      {overtaken && (
        <Notice tone="caution" title="Somebody else saved this draft meanwhile" live>
          <p>
            Your text is still here, unsaved. Bring both texts together, or load the newer text without yours.
          </p>
          <div className={layout.row}>
            {merge && <Button onClick={() => setMerging(merge)}>Bring both together</Button>}
            <Button variant="default" onClick={onReopen}>
              Load the newer text
            </Button>
          </div>
        </Notice>
      )}
      {shown && (
        <MergeDialog
          key={shown.lock}
          merge={shown}
          opened
          pending={pending}
          notice={
            <VersionAnswerNotice
              what="It was not saved"
              answer={answer?.__typename === 'Refused' ? answer : undefined}
              error={error}
            />
          }
          onClose={() => setMerging(null)}
          onSave={onSaveMerged}
        />
      )}
      {problems}
      {!overtaken && !problems && (
        <VersionAnswerNotice what="The draft was not saved" answer={answer} error={error} />
      )}
      <div className={layout.row}>
        <Button type={onSave === undefined ? 'submit' : 'button'} onClick={onSave} loading={pending}>
          {overtaken && !merge ? 'Save, and see both texts' : 'Save draft'}
        </Button>
        <span className={layout.meta} role="status">
          {saved && 'Saved.'}
          {dirty && worried && unsaved}
        </span>
        {/* Changes with nearly every pause in typing: it is there to be read, not to be announced. */}
        {dirty && !worried && <span className={layout.meta}>{unsaved}</span>}
        <MeetingLine />
      </div>
    </div>
  )
}
