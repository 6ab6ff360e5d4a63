import { type ArticleContent, parseContent } from '@guideboard/content'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Waiting } from '../../frame/waiting.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { MyPlace } from '../presence/presence-context.ts'
import { useMyPlace } from '../presence/use-announced.ts'
import type { Version } from '../version-fragment.ts'
import { DraftFields } from './draft-fields.tsx'
import { ScratchOffer } from './scratch/scratch-offer.tsx'
import { type Scratch, scratchQuery } from './scratch/scratch-query.ts'

interface DraftEditorProps {
  readonly version: Version
  readonly onUnsaved: (unsaved: boolean) => void
}

/**
 * Opens the document in the form, after what became of unsaved work is decided; a document that the form cannot
 * read is left to the JSON view.
 */
export function DraftEditor({ version, onUnsaved }: DraftEditorProps) {
  const [round, setRound] = useState(0)
  const [mine, move] = useMyPlace(version.id)
  const [begun, setBegun] = useState<{ readonly continued: Scratch | null } | null>(null)
  // Another window of the same person may have kept something since: it is asked for each time.
  const found = useQuery({ ...scratchQuery(version.id), refetchOnMount: 'always' })
  const content = readable(version.content)
  if (!content) {
    return (
      <Notice tone="caution" title="The form cannot show this document">
        <p>It does not have the shape of an article. Open “Document (JSON)” to mend it.</p>
      </Notice>
    )
  }
  if (begun === null) {
    if (found.error) return <ProblemNotice error={found.error} what="Unsaved work was not looked up" />
    if (!found.isFetchedAfterMount) return <Waiting />
    if (found.data) {
      return (
        <ScratchOffer
          version={version}
          content={content}
          scratch={found.data}
          onBegin={(continued) => setBegun({ continued })}
        />
      )
    }
    setBegun({ continued: null })
  }
  return (
    <MyPlace value={mine}>
      <DraftFields
        key={round}
        version={version}
        content={content}
        continued={round === 0 ? (begun?.continued ?? null) : null}
        onReopen={() => setRound(round + 1)}
        onUnsaved={onUnsaved}
        onPlace={move}
      />
    </MyPlace>
  )
}

function readable(json: unknown): ArticleContent | null {
  const parsed = parseContent(json)
  return parsed.ok ? parsed.content : null
}
