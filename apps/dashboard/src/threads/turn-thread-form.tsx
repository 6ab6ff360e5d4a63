import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import layout from '../ui/layout.module.css'
import { AnswerNotice } from './answer-notice.tsx'
import type { Thread } from './threads-query.ts'
import { useThreadAct } from './use-thread-act.ts'

interface TurnThreadFormProps {
  readonly versionId: string
  readonly thread: Thread
  readonly viewerId: string | undefined
}

/** Resolves an open thread or reopens a resolved one, with the reason that this takes. */
export function TurnThreadForm({ versionId, thread, viewerId }: TurnThreadFormProps) {
  const [reason, setReason] = useState('')
  const act = useThreadAct(versionId, () => setReason(''))
  const open = thread.resolvedAt === null
  const needed = !open || thread.openedBy.id !== viewerId
  const barred = open ? thread.whyNotResolve : null
  const why = `why-${thread.id}`
  return (
    <form
      className={`${layout.stack} ${layout.tight}`}
      onSubmit={(event) => {
        event.preventDefault()
        act.mutate({ act: open ? 'resolve' : 'reopen', threadId: thread.id, reason })
      }}
    >
      {barred === null && (
        <TextInput
          label={open ? 'How it was settled' : 'Why it is not settled'}
          required={needed}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <div>
        <Button
          type="submit"
          variant="default"
          disabled={barred !== null}
          aria-describedby={barred === null ? undefined : why}
          loading={act.isPending}
        >
          {open ? 'Resolve' : 'Reopen'}
        </Button>
      </div>
      {barred !== null && (
        <p id={why} className={layout.meta}>
          {barred}
        </p>
      )}
      <AnswerNotice what={open ? 'Not resolved' : 'Not reopened'} answer={act.data} error={act.error} />
    </form>
  )
}
