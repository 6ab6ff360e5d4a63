import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import layout from '../ui/layout.module.css'
import { declineSuggestion } from './act-on-suggestion.ts'
import { AnswerNotice } from './answer-notice.tsx'
import { takeInThreads } from './threads-query.ts'

interface DeclineFormProps {
  readonly versionId: string
  readonly suggestionId: string
  /** Whoever made it takes it back without a word. */
  readonly own: boolean
}

export function DeclineForm({ versionId, suggestionId, own }: DeclineFormProps) {
  const [reason, setReason] = useState('')
  const queries = useQueryClient()
  const decline = useMutation({
    mutationFn: () => declineSuggestion(suggestionId, reason),
    onSuccess: () => takeInThreads(queries, versionId),
  })
  return (
    <form
      className={`${layout.stack} ${layout.tight}`}
      onSubmit={(event) => {
        event.preventDefault()
        decline.mutate()
      }}
    >
      <TextInput
        label={own ? 'Why you take it back (optional)' : 'Why it is declined'}
        required={!own}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="default" loading={decline.isPending}>
          {own ? 'Take back' : 'Decline'}
        </Button>
      </div>
      <AnswerNotice what="The suggestion is still open" answer={decline.data} error={decline.error} />
    </form>
  )
}
