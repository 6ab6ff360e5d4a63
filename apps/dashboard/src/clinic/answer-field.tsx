import { ChoiceRow } from '../ui/choice-row.tsx'
import layout from '../ui/layout.module.css'
import { spokenTitle } from '../ui/spoken.ts'
import { DateField } from './date-field.tsx'
import type { FactValue, RecordedFact } from './encounter-query.ts'
import { QuantityField } from './quantity-field.tsx'
import type { Question } from './questions.ts'

interface AnswerFieldProps {
  readonly question: Question
  readonly onAnswer: (value: FactValue) => void
}

/** The question in the form of its type. Yes, no and unknown are three different answers. */
export function AnswerField({ question, onAnswer }: AnswerFieldProps) {
  const { factId, question: label, codes, answer, known } = question
  return (
    <div>
      {field()}
      {known && !answer && <p className={layout.meta}>The record says: {known}</p>}
    </div>
  )

  function field() {
    switch (question.type) {
      case 'boolean':
        return (
          <ChoiceRow
            name={factId}
            label={label}
            value={answer && yesNo(answer)}
            choices={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No' },
              { value: 'unknown', label: 'Unknown' },
            ]}
            onChoose={(choice) =>
              onAnswer(choice === 'unknown' ? { unknown: true } : { boolean: choice === 'yes' })
            }
          />
        )
      case 'code':
        return (
          <ChoiceRow
            name={factId}
            label={label}
            value={answer && (answer.known ? `code ${answer.code ?? ''}` : 'unknown')}
            choices={[
              ...codes.map((code) => ({ value: `code ${code}`, label: spokenTitle(code) })),
              { value: 'unknown', label: 'Unknown' },
            ]}
            onChoose={(choice) =>
              onAnswer(choice === 'unknown' ? { unknown: true } : { code: choice.slice('code '.length) })
            }
          />
        )
      case 'quantity':
        return <QuantityField question={question} onAnswer={onAnswer} />
      case 'date':
        return <DateField question={question} onAnswer={onAnswer} />
      default:
        return (
          <p>
            {label} This page cannot ask for a fact of type “{question.type}”; record it through the API.
          </p>
        )
    }
  }
}

function yesNo(answer: RecordedFact): 'yes' | 'no' | 'unknown' {
  if (!answer.known) return 'unknown'
  return answer.boolean ? 'yes' : 'no'
}
