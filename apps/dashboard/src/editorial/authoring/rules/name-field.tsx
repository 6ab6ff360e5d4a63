import { type RuleNameKind, renameInRules } from '@guideboard/content'
import type { RuleSet } from '@guideboard/rules'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { placeOf } from '../go-to-place.ts'
import rulesStyles from './rules.module.css'

interface NameFieldProps {
  readonly kind: RuleNameKind
  readonly name: string
  readonly taken: readonly string[]
  readonly ruleSet: RuleSet
  /** JSON Pointer of the name in the document, where it stands in a field of its own. */
  readonly place?: string
  readonly onChange: (ruleSet: RuleSet) => void
}

/** The name of a thing of the rules; a new one is taken over everywhere at once. */
export function NameField({ kind, name, taken, ruleSet, place, onChange }: NameFieldProps) {
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
        {...(place !== undefined && placeOf(place))}
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
