import type { ArticleContent } from '@guideboard/content'
import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { spokenMoment } from '../../../ui/dates.ts'
import layout from '../../../ui/layout.module.css'
import { Notice } from '../../../ui/notice.tsx'
import { MergeDialog } from '../../merge-dialog.tsx'
import { useSaveDraft } from '../../use-save-draft.ts'
import { VersionAnswerNotice } from '../../version-answer-notice.tsx'
import type { Version } from '../../version-fragment.ts'
import styles from '../authoring.module.css'
import { toForm } from '../draft-form.ts'
import { openScratch } from './open-scratch.ts'
import { type ScratchDifference, scratchDifferences } from './scratch-differences.ts'
import type { Scratch } from './scratch-query.ts'
import { useDropScratch } from './use-drop-scratch.ts'

interface ScratchOfferProps {
  readonly version: Version
  readonly content: ArticleContent
  readonly scratch: Scratch
  /** With what to go on with; nothing when it was thrown away or is saved now. */
  readonly onBegin: (continued: Scratch | null) => void
}

/** What was typed and not saved: what it is, and the choice to go on with it or to throw it away. */
export function ScratchOffer({ version, content, scratch, onBegin }: ScratchOfferProps) {
  const { id, lock } = version
  const [merging, setMerging] = useState(false)
  const drop = useDropScratch(id)
  const { save } = useSaveDraft(version)
  const differences = useMemo(() => {
    const saved = toForm(content)
    const opened = openScratch(scratch.content, saved)
    return opened && scratchDifferences(saved, opened.form)
  }, [content, scratch])
  const { merge } = scratch
  return (
    <div className={layout.stack}>
      <Notice tone="review" title={`You have unsaved work from ${spokenMoment(scratch.savedAt)}`} live>
        {scratch.lock < lock && (
          <p>The draft was saved since, by you or somebody else. Nothing of either text is lost.</p>
        )}
        {differences === null ? (
          <p>It was written by another version of this page and cannot be shown in the form.</p>
        ) : (
          scratch.lock === lock && <Differences differences={differences} />
        )}
        <div className={layout.row}>
          {merge ? (
            <Button onClick={() => setMerging(true)}>Bring both together</Button>
          ) : (
            differences && <Button onClick={() => onBegin(scratch)}>Continue</Button>
          )}
          <Button
            variant="default"
            loading={drop.isPending}
            onClick={() => drop.mutate(undefined, { onSuccess: () => onBegin(null) })}
          >
            Discard it
          </Button>
        </div>
        <VersionAnswerNotice what="It was not discarded" answer={drop.data} error={drop.error} />
      </Notice>
      {merge && (
        <MergeDialog
          key={merge.lock}
          merge={merge}
          opened={merging}
          pending={save.isPending}
          notice={<VersionAnswerNotice what="It was not saved" answer={save.data} error={save.error} />}
          onClose={() => setMerging(false)}
          onSave={(both, withLock) =>
            save.mutate(
              { content: both, lock: withLock },
              { onSuccess: (answer) => answer.__typename === 'ChangedVersion' && onBegin(null) },
            )
          }
        />
      )}
    </div>
  )
}

const mostShown = 8

function Differences({ differences }: { readonly differences: readonly ScratchDifference[] }) {
  if (differences.length === 0) return <p>It says the same as what is saved.</p>
  return (
    <>
      <p>Not saved in it:</p>
      <ul className={styles.problems} aria-label="What is not saved">
        {differences.slice(0, mostShown).map(({ name, words }) => (
          <li key={name}>
            {name}
            {words && <span className={layout.meta}>: {excerpt(words)}</span>}
          </li>
        ))}
      </ul>
      {differences.length > mostShown && <p>and {differences.length - mostShown} more.</p>}
    </>
  )
}

const excerpt = (words: string): string => (words.length > 90 ? `${words.slice(0, 89)}…` : words)
