import { type Statement, textFor } from '@guideboard/content'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Me } from '../api/session.ts'
import type { Version } from '../editorial/version-fragment.ts'
import { audienceCode } from '../reading/audience.ts'
import type { AudienceParam } from '../search-params.ts'
import layout from '../ui/layout.module.css'
import { PlaceBlock } from './place-block.tsx'
import { StatementWords } from './statement-words.tsx'
import { SuggestEditDialog } from './suggest-edit-dialog.tsx'
import type { BoardPerson, Suggestion, Thread } from './threads-query.ts'

interface StatementBlockProps {
  readonly version: Version
  readonly statement: Statement
  readonly audience: AudienceParam
  readonly threads: readonly Thread[]
  readonly suggestions: readonly Suggestion[]
  readonly people: readonly BoardPerson[]
  readonly me: Me | null
}

/** A statement in one audience's words, with its threads and suggested edits. */
export function StatementBlock({ statement, audience, ...rest }: StatementBlockProps) {
  const [suggesting, setSuggesting] = useState(false)
  const { inline, audience: whose, fallbackFrom } = textFor(statement, audience)
  const quotes = rest.threads.flatMap(({ anchor, resolvedAt }) =>
    resolvedAt === null &&
    anchor.field === 'text' &&
    anchor.audience === audienceCode(whose) &&
    anchor.start !== null &&
    anchor.end !== null
      ? [{ start: anchor.start, end: anchor.end }]
      : [],
  )
  return (
    <PlaceBlock
      {...rest}
      place={{ target: 'STATEMENT', key: statement.key, audience: audienceCode(whose) }}
      actions={
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`Suggest an edit of statement ${statement.key}`}
          onClick={() => setSuggesting(true)}
        >
          Suggest an edit
        </Button>
      }
    >
      <StatementWords inline={inline} quotes={quotes} />
      {fallbackFrom && (
        <p className={layout.meta}>
          In the words for the {whose}: there are none for the {audience}.
        </p>
      )}
      {suggesting && (
        <SuggestEditDialog
          version={rest.version}
          statement={statement}
          audience={whose}
          onClose={() => setSuggesting(false)}
        />
      )}
    </PlaceBlock>
  )
}
