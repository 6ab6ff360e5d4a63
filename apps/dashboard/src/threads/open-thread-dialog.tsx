import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Version } from '../editorial/version-fragment.ts'
import { ChoiceRow } from '../ui/choice-row.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import layout from '../ui/layout.module.css'
import { AnswerNotice } from './answer-notice.tsx'
import { MentionField } from './mention-field.tsx'
import { nameOfPlace, type Place, threadInput } from './place.ts'
import type { SelectedWords } from './selected-words.ts'
import styles from './threads.module.css'
import type { BoardPerson, Thread } from './threads-query.ts'
import { useThreadAct } from './use-thread-act.ts'

interface OpenThreadDialogProps {
  readonly version: Version
  readonly place: Place
  readonly words: SelectedWords | undefined
  readonly people: readonly BoardPerson[]
  readonly onClose: () => void
}

const does = {
  NOTE: 'Something to know.',
  QUESTION: 'Something to answer.',
  BLOCKING: 'The version cannot be approved until you, or an editor who did not contribute, resolve it.',
} as const satisfies Record<Thread['kind'], string>

/** Opens a thread: what it is about, what it asks for, what to say. */
export function OpenThreadDialog({ version, place, words, people, onClose }: OpenThreadDialogProps) {
  const [kind, setKind] = useState<Thread['kind']>('NOTE')
  const [body, setBody] = useState('')
  const act = useThreadAct(version.id, onClose)
  return (
    <FormDialog title={`Comment on ${nameOfPlace(place)}`} opened onClose={onClose} size="lg">
      <form
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault()
          act.mutate({ act: 'open', input: threadInput(version, place, words, { kind, body }) })
        }}
      >
        {words ? (
          <blockquote className={styles.quote}>{words.quote}</blockquote>
        ) : (
          <p className={layout.meta}>On the whole of it.</p>
        )}
        <div>
          <ChoiceRow
            name="thread-kind"
            label="It is a"
            value={kind}
            choices={[
              { value: 'NOTE', label: 'Note' },
              { value: 'QUESTION', label: 'Question' },
              { value: 'BLOCKING', label: 'Blocking objection' },
            ]}
            onChoose={setKind}
          />
          <p className={layout.meta}>{does[kind]}</p>
        </div>
        <MentionField label="Comment" value={body} people={people} onChange={setBody} />
        <AnswerNotice what="The comment was not added" answer={act.data} error={act.error} />
        <Button type="submit" loading={act.isPending}>
          Add comment
        </Button>
      </form>
    </FormDialog>
  )
}
