import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import styles from '../authoring.module.css'

interface JsonPartProps<Part> {
  /** "fact age": completes the names of the controls. */
  readonly what: string
  readonly value: Part
  readonly onChange: (value: Part) => void
}

/** One part as its JSON, for experts and for what has no field; the rules' reading says what is wrong with it. */
export function JsonPart<Part>({ what, value, onChange }: JsonPartProps<Part>) {
  return (
    <details className={styles.more}>
      <summary>JSON of {what}</summary>
      <JsonText key={JSON.stringify(value)} what={what} value={value} onChange={onChange} />
    </details>
  )
}

function JsonText<Part>({ what, value, onChange }: JsonPartProps<Part>) {
  const before = JSON.stringify(value, null, 2)
  const [text, setText] = useState(before)
  const [fault, setFault] = useState<string | null>(null)
  const apply = () => {
    try {
      // Whatever it is, the reading of the rules judges it next.
      onChange(JSON.parse(text) as Part)
      setFault(null)
    } catch (cause) {
      setFault(cause instanceof Error ? cause.message : 'This cannot be read.')
    }
  }
  return (
    <>
      <Textarea
        label={`JSON of ${what}`}
        rows={Math.min(16, Math.max(3, text.split('\n').length))}
        spellCheck={false}
        className={styles.mono}
        value={text}
        error={fault}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button size="compact-sm" variant="default" disabled={text === before} onClick={apply}>
        Take over JSON of {what}
      </Button>
    </>
  )
}
