import { type RuleNameKind, renameInRules } from '@guideboard/content'
import type { RuleSet } from '@guideboard/rules'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import rulesStyles from './rules.module.css'

interface NameFieldProps {
  readonly kind: RuleNameKind
  readonly name: string
  readonly taken: readonly string[]
  readonly ruleSet: RuleSet
  readonly onChange: (ruleSet: RuleSet) => void
}

/** The name of a thing of the rules; a new one is taken over everywhere at once. */
export function NameField({ kind, name, taken, ruleSet, onChange }: NameFieldProps) {
  const [text, setText] = useState(name)
  const other = taken.includes(text) && text !== name
  const wrong = text !== name && !/^[A-Za-z][\w-]*$/.test(text)
  return (
    <div className={rulesStyles.row}>
      <TextInput
        label={`Name of ${kind} ${name}`}
        value={text}
        error={other ? 'Another one is called so.' : wrong ? 'Write letters, digits and dashes.' : undefined}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {text !== name && (
        <Button
          variant="default"
          disabled={other || wrong}
          onClick={() => onChange(renameInRules(ruleSet, kind, name, text))}
        >
          Rename everywhere
        </Button>
      )}
    </div>
  )
}
