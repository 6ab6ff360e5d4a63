import { isEditable, parseContent } from '@guideboard/content'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { spokenMoment } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { Notice } from '../ui/notice.tsx'
import { scratchQuery } from './authoring/scratch/scratch-query.ts'
import { JsonFields } from './json-fields.tsx'
import { WritingJson } from './presence/writing-json.tsx'
import type { Version } from './version-fragment.ts'
import styles from './version-page.module.css'

/** The whole document: to read in any state, to edit in an editable one. */
export function JsonEditor({ version }: { readonly version: Version }) {
  const [round, setRound] = useState(0)
  const kept = useQuery({ ...scratchQuery(version.id), enabled: isEditable(version.state) }).data
  const text = JSON.stringify(version.content, null, 2)
  if (isEditable(version.state)) {
    return (
      <div className={layout.stack}>
        {kept && (
          <Notice tone="review" title={`You have unsaved work from ${spokenMoment(kept.savedAt)}`}>
            <p>It is in the form, under “Edit”. A save here takes its place.</p>
          </Notice>
        )}
        <WritingJson versionId={version.id}>
          <JsonFields key={round} version={version} initial={text} onReopen={() => setRound(round + 1)} />
        </WritingJson>
      </div>
    )
  }
  const errors = parseContent(version.content).ok
    ? ''
    : 'This document does not have the shape of an article.'
  return (
    <div className={layout.stack}>
      <p className={layout.meta}>Frozen: this is what was signed. {errors}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
      <section className={styles.document} aria-label="Document" tabIndex={0}>
        <pre>{text}</pre>
      </section>
    </div>
  )
}
