import type { Statement } from '@guideboard/content'
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Version } from '../editorial/version-fragment.ts'
import { audienceCode } from '../reading/audience.ts'
import type { AudienceParam } from '../search-params.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import layout from '../ui/layout.module.css'
import { type StatementField, suggestEdit } from './act-on-suggestion.ts'
import { AnswerNotice } from './answer-notice.tsx'
import { heldValue, suggestableFields, typed, untyped } from './suggestable-field.ts'
import { takeInThreads } from './threads-query.ts'
import { WordMarks } from './word-marks.tsx'

interface SuggestEditDialogProps {
  readonly version: Version
  readonly statement: Statement
  readonly audience: AudienceParam
  readonly onClose: () => void
}

/** Writes another value for one field, and shows word by word what it would change. */
export function SuggestEditDialog({ version, statement, audience, onClose }: SuggestEditDialogProps) {
  const fields = suggestableFields(statement, audience)
  const [field, setField] = useState<StatementField>('TEXT')
  const [line, setLine] = useState(() => typed('TEXT', heldValue(statement, 'TEXT', audience)))
  const [reason, setReason] = useState('')
  const queries = useQueryClient()
  const held = heldValue(statement, field, audience)
  const suggest = useMutation({
    mutationFn: () =>
      suggestEdit({
        versionId: version.id,
        contentHash: version.contentHash,
        statementKey: statement.key,
        field,
        ...(field === 'TEXT' ? { audience: audienceCode(audience) } : {}),
        replacement: untyped(field, line),
        reason: reason || null,
      }),
    onSuccess: async (answer) => {
      if (answer.__typename === 'ChangedSuggestion') onClose()
      await takeInThreads(queries, version.id)
    },
  })
  const choose = (chosen: string) => {
    const next = fields.find((one) => one.field === chosen)?.field ?? 'TEXT'
    setField(next)
    setLine(typed(next, heldValue(statement, next, audience)))
  }
  const { label, choices } = fields.find((one) => one.field === field) ?? { label: 'New value' }
  const change = (event: { currentTarget: { value: string } }) => setLine(event.currentTarget.value)
  return (
    <FormDialog title={`Suggest an edit of statement ${statement.key}`} opened onClose={onClose} size="lg">
      <form
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault()
          suggest.mutate()
        }}
      >
        <NativeSelect
          label="What to change"
          value={field}
          data={fields.map((one) => ({ value: one.field, label: one.label }))}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        {choices && <NativeSelect label={label} value={line} data={['', ...choices]} onChange={change} />}
        {!choices && field === 'TEXT' && (
          <Textarea
            label={label}
            description="Cite with [[reference | locator]], stress with **strong** or *emphasis*."
            rows={6}
            value={line}
            onChange={change}
          />
        )}
        {!choices && field !== 'TEXT' && <TextInput label={label} value={line} onChange={change} />}
        <section aria-label="What would change">
          <WordMarks before={held} after={untyped(field, line)} />
        </section>
        <TextInput
          label="Why (optional)"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <AnswerNotice what="The edit was not suggested" answer={suggest.data} error={suggest.error} />
        <p className={layout.meta}>
          Nothing changes until an author accepts it. If that happens you have contributed, and no longer vote
          on this version.
        </p>
        <Button type="submit" loading={suggest.isPending}>
          Suggest this edit
        </Button>
      </form>
    </FormDialog>
  )
}
