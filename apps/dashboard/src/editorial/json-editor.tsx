import { isEditable, parseContent } from '@guideboard/content'
import { useState } from 'react'
import layout from '../ui/layout.module.css'
import { JsonFields } from './json-fields.tsx'
import type { Version } from './version-fragment.ts'
import styles from './version-page.module.css'

/** The whole document: to read in any state, to edit in an editable one. */
export function JsonEditor({ version }: { readonly version: Version }) {
  const [round, setRound] = useState(0)
  const text = JSON.stringify(version.content, null, 2)
  if (isEditable(version.state)) {
    return <JsonFields key={round} version={version} initial={text} onReopen={() => setRound(round + 1)} />
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
