import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { spokenUnit } from '../ui/spoken.ts'
import styles from './encounter-page.module.css'
import type { FactValue } from './encounter-query.ts'
import type { Question } from './questions.ts'
import { readQuantity } from './read-quantity.ts'

interface QuantityFieldProps {
  readonly question: Question
  readonly onAnswer: (value: FactValue) => void
}

/** A number in the fact's own unit, stored on Enter, on leaving the field, or by the button. */
export function QuantityField({ question, onAnswer }: QuantityFieldProps) {
  const { question: label, unit, answer } = question
  const shownUnit = spokenUnit(unit)
  const stored = answer?.quantity ? String(answer.quantity.value) : ''
  const [text, setText] = useState(stored)
  const read = readQuantity(text, question)
  const save = () => {
    if (text !== stored && read.kind === 'number')
      onAnswer({ quantity: { value: read.value, unit: unit ?? '1' } })
  }
  return (
    <form
      className={styles.quantity}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextInput
        label={label}
        inputMode="decimal"
        autoComplete="off"
        rightSection={shownUnit && <span>{shownUnit}</span>}
        rightSectionWidth={shownUnit ? shownUnit.length * 9 + 16 : 0}
        value={text}
        error={read.kind === 'wrong' ? read.message : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={save}
      />
      <Button
        variant={answer && !answer.known ? 'filled' : 'default'}
        aria-pressed={answer ? !answer.known : false}
        aria-label={`Unknown: ${label}`}
        onClick={() => {
          setText('')
          onAnswer({ unknown: true })
        }}
      >
        Unknown
      </Button>
    </form>
  )
}
