import { Button } from '@mantine/core'
import { useState } from 'react'
import layout from '../ui/layout.module.css'
import { AnswerNotice } from './answer-notice.tsx'
import { MentionField } from './mention-field.tsx'
import type { BoardPerson } from './threads-query.ts'
import { useThreadAct } from './use-thread-act.ts'

interface ReplyFormProps {
  readonly versionId: string
  readonly threadId: string
  readonly people: readonly BoardPerson[]
}

export function ReplyForm({ versionId, threadId, people }: ReplyFormProps) {
  const [body, setBody] = useState('')
  const act = useThreadAct(versionId, () => setBody(''))
  return (
    <form
      className={`${layout.stack} ${layout.tight}`}
      onSubmit={(event) => {
        event.preventDefault()
        act.mutate({ act: 'reply', threadId, body })
      }}
    >
      <MentionField label="Reply" value={body} people={people} onChange={setBody} />
      <AnswerNotice what="The reply was not added" answer={act.data} error={act.error} />
      <div>
        <Button type="submit" variant="default" loading={act.isPending}>
          Add reply
        </Button>
      </div>
    </form>
  )
}
