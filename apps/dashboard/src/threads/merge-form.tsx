import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import layout from '../ui/layout.module.css'
import { Notice } from '../ui/notice.tsx'
import type { StatementField, SuggestionMerge } from './act-on-suggestion.ts'
import { typed, untyped } from './suggestable-field.ts'
import { WordMarks } from './word-marks.tsx'

interface MergeFormProps {
  readonly field: StatementField
  readonly merge: SuggestionMerge
  readonly pending: boolean
  readonly onApply: (value: unknown) => void
}

/** Both edits of one field side by side, and what a person makes of them. Nothing was applied yet. */
export function MergeForm({ field, merge, pending, onApply }: MergeFormProps) {
  const apart = merge.merged === null
  const [line, setLine] = useState(() => typed(field, merge.merged ?? merge.suggested))
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault()
        onApply(untyped(field, line))
      }}
    >
      <Notice tone="caution" title="Not applied: this was edited after the suggestion was made" live>
        <p>
          {apart
            ? 'Both change the same words. Write below what it shall say.'
            : 'Both edits fit together. Read the result below, mend it if needed, then apply it.'}
        </p>
      </Notice>
      <section aria-label="What was edited since">
        <p className={layout.meta}>Edited since</p>
        <WordMarks before={merge.base} after={merge.current} />
      </section>
      <section aria-label="What was suggested">
        <p className={layout.meta}>Suggested</p>
        <WordMarks before={merge.base} after={merge.suggested} />
      </section>
      <Textarea
        label="What it shall say"
        rows={5}
        value={line}
        onChange={(event) => setLine(event.currentTarget.value)}
      />
      <section aria-label="What would change now">
        <p className={layout.meta}>Against the present text</p>
        <WordMarks before={merge.current} after={untyped(field, line)} />
      </section>
      <div>
        <Button type="submit" loading={pending}>
          Apply these words
        </Button>
      </div>
    </form>
  )
}
