import { type ArticleContent, parseContent } from '@guideboard/content'
import { useState } from 'react'
import { Notice } from '../../ui/notice.tsx'
import type { Version } from '../version-fragment.ts'
import { DraftFields } from './draft-fields.tsx'

interface DraftEditorProps {
  readonly version: Version
  readonly onUnsaved: (unsaved: boolean) => void
}

/** Opens the document in the form; one that the form cannot read is left to the JSON view. */
export function DraftEditor({ version, onUnsaved }: DraftEditorProps) {
  const [round, setRound] = useState(0)
  const content = readable(version.content)
  if (!content) {
    return (
      <Notice tone="caution" title="The form cannot show this document">
        <p>It does not have the shape of an article. Open “Document (JSON)” to mend it.</p>
      </Notice>
    )
  }
  return (
    <DraftFields
      key={round}
      version={version}
      content={content}
      onReopen={() => setRound(round + 1)}
      onUnsaved={onUnsaved}
    />
  )
}

function readable(json: unknown): ArticleContent | null {
  const parsed = parseContent(json)
  return parsed.ok ? parsed.content : null
}
