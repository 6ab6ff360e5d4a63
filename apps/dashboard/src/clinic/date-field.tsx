import { Button, TextInput } from '@mantine/core'
import styles from './encounter-page.module.css'
import type { FactValue } from './encounter-query.ts'
import type { Question } from './questions.ts'

interface DateFieldProps {
  readonly question: Question
  readonly onAnswer: (value: FactValue) => void
}

export function DateField({ question, onAnswer }: DateFieldProps) {
  const { question: label, answer } = question
  return (
    <div className={styles.quantity}>
      <TextInput
        type="date"
        label={label}
        defaultValue={answer?.date ?? ''}
        onBlur={(event) => {
          const date = event.currentTarget.value
          if (date && date !== answer?.date) onAnswer({ date })
        }}
      />
      <Button
        variant={answer && !answer.known ? 'filled' : 'default'}
        aria-pressed={answer ? !answer.known : false}
        aria-label={`Unknown: ${label}`}
        onClick={() => onAnswer({ unknown: true })}
      >
        Unknown
      </Button>
    </div>
  )
}
