import { Button } from '@mantine/core'
import layout from '../ui/layout.module.css'
import { spokenTitle } from '../ui/spoken.ts'
import { AnswerField } from './answer-field.tsx'
import styles from './encounter-page.module.css'
import type { FactInput } from './encounter-query.ts'
import type { Question } from './questions.ts'

interface QuestionBundleProps {
  readonly questions: readonly Question[]
  readonly asked: readonly string[]
  readonly onAnswer: (facts: FactInput[]) => void
}

/** One question, or the checklist of a group with "None of these" for those still open. */
export function QuestionBundle({ questions, asked, onAnswer }: QuestionBundleProps) {
  const group = questions.length > 1 ? questions[0]?.group : null
  const open = questions.some(({ factId }) => asked.includes(factId))
  const unanswered = questions.filter(({ type, answer }) => type === 'boolean' && !answer)
  const none = unanswered.length === questions.length ? 'None of these' : 'None of the others'
  const decides = Math.max(...questions.map((question) => question.decides))
  const fields = questions.map((question) => (
    <AnswerField
      key={question.factId}
      question={question}
      onAnswer={(value) => onAnswer([{ id: question.factId, value }])}
    />
  ))
  if (!group) {
    return (
      <div className={styles.bundle} data-open={open}>
        {fields}
        {open && <Worth decides={decides} />}
      </div>
    )
  }
  const name = spokenTitle(group)
  return (
    <section className={styles.bundle} data-open={open} aria-label={`${name}, ${questions[0]?.guideline}`}>
      <div className={styles.bundleHead}>
        <div>
          <h3>{name}</h3>
          <p className={layout.meta}>{questions[0]?.guideline}</p>
        </div>
        {unanswered.length > 0 && (
          <Button
            variant="default"
            onClick={() =>
              onAnswer(unanswered.map(({ factId }) => ({ id: factId, value: { boolean: false } })))
            }
          >
            {none}
          </Button>
        )}
      </div>
      {fields}
      {open && <Worth decides={decides} />}
    </section>
  )
}

function Worth({ decides }: { readonly decides: number }) {
  const words =
    decides === 0
      ? 'Can change a caution.'
      : `Can decide ${decides === 1 ? '1 recommendation' : `${decides} recommendations`}.`
  return <p className={layout.meta}>{words}</p>
}
