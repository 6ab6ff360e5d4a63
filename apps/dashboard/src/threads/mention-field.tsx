import { NativeSelect, Textarea } from '@mantine/core'
import layout from '../ui/layout.module.css'
import type { BoardPerson } from './threads-query.ts'

interface MentionFieldProps {
  readonly label: string
  readonly value: string
  readonly people: readonly BoardPerson[]
  readonly onChange: (value: string) => void
}

/** What to say, with a list of the people who can be named in it. */
export function MentionField({ label, value, people, onChange }: MentionFieldProps) {
  const mention = (name: string) => {
    if (name !== '') onChange(`${value}${value === '' || /\s$/.test(value) ? '' : ' '}@${name} `)
  }
  return (
    <div className={`${layout.stack} ${layout.tight}`}>
      <Textarea
        label={label}
        required
        rows={3}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <NativeSelect
        label="Mention somebody"
        value=""
        data={[
          { value: '', label: 'Choose a name…' },
          ...people.map(({ name }) => ({ value: name, label: name })),
        ]}
        onChange={(event) => mention(event.currentTarget.value)}
      />
    </div>
  )
}
