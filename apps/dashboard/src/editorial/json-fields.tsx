import { type ContentResult, parseContent } from '@guideboard/content'
import { Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import layout from '../ui/layout.module.css'
import { RefusedNotice } from '../ui/refused-notice.tsx'
import { LeaveGuard } from './authoring/leave-guard.tsx'
import { SaveBar } from './authoring/save-bar.tsx'
import { refusedByContent } from './refused-by-content.ts'
import { useSaveDraft } from './use-save-draft.ts'
import type { Version } from './version-fragment.ts'
import styles from './version-page.module.css'

interface JsonFieldsProps {
  readonly version: Version
  readonly initial: string
  readonly onReopen: () => void
}

/** The document as text. It is checked before it is sent: every error with its path. */
export function JsonFields({ version, initial, onReopen }: JsonFieldsProps) {
  const [text, setText] = useState(initial)
  const [savedText, setSavedText] = useState(initial)
  const [refused, setRefused] = useState<ReturnType<typeof refusedByContent>>(null)
  const { save, overtaken } = useSaveDraft(version)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readDocument(text)
    setRefused(refusedByContent(read))
    if (!read.ok) return
    save.mutate(
      { content: read.content },
      {
        onSuccess: (answer) => {
          if (answer.__typename === 'ChangedVersion') setSavedText(text)
        },
      },
    )
  }
  const saveMerged = (content: unknown, lock: number) =>
    save.mutate(
      { content, lock },
      {
        onSuccess: (answer) => {
          if (answer.__typename === 'ChangedVersion') onReopen()
        },
      },
    )
  return (
    <form className={layout.stack} onSubmit={submit}>
      <Textarea
        label="Document (JSON)"
        description="Sections, statements, references, rule set and cases. Seats and required checks are set at each save."
        rows={30}
        spellCheck={false}
        className={styles.mono}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <SaveBar
        dirty={text !== savedText}
        pending={save.isPending}
        problems={refused && <RefusedNotice what="The draft was not saved" refused={refused} />}
        answer={save.data}
        error={save.error}
        overtaken={overtaken}
        onReopen={onReopen}
        onSaveMerged={saveMerged}
      />
      <LeaveGuard unkept={text !== savedText} view="json" />
    </form>
  )
}

function readDocument(text: string): ContentResult {
  try {
    return parseContent(JSON.parse(text))
  } catch (cause) {
    const message = cause instanceof Error ? `${cause.message}.` : 'The text cannot be read.'
    return { ok: false, errors: [{ path: '', message, fix: 'Write valid JSON.' }] }
  }
}
