import { Button, InputBase } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { AudienceParam } from '../../search-params.ts'
import styles from './ask.module.css'

const AskAnswer = lazy(() => import('./ask-answer.tsx').then(({ AskAnswer }) => ({ default: AskAnswer })))

interface AskPanelProps {
  /** Of one article; of the whole library where there is none. */
  readonly slug?: string
  readonly audience: AudienceParam
  /** The question in the address. */
  readonly question: string | undefined
  readonly onAsk: (question: string) => void
}

const mostEarlier = 6

/** A question in the reader's own words, and its answer by cited statements. Follow-ups keep what went before. */
export function AskPanel({ slug, audience, question, onAsk }: AskPanelProps) {
  const [earlier, setEarlier] = useState<readonly string[]>([])
  const [text, setText] = useState('')
  const submit = () => {
    const asked = text.trim()
    if (asked === '') return
    if (question !== undefined && question !== asked)
      setEarlier((before) => [...before, question].slice(-mostEarlier))
    setText('')
    onAsk(asked)
  }
  return (
    <section id="ask" className={styles.panel} aria-labelledby="ask-title">
      <h2 id="ask-title">{slug === undefined ? 'Ask the library' : 'Have a follow-up question?'}</h2>
      <p className={styles.lead}>
        Answered with statements from {slug === undefined ? 'the articles' : 'this article'}, each with its
        sources. If nothing covers it, you are told so. It can miss an emergency: when something feels
        seriously wrong, call your local emergency number instead.
      </p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <InputBase
          component="textarea"
          multiline
          rows={2}
          classNames={{ input: styles.question }}
          label="Your question"
          description="No names or other personal details, please"
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            submit()
          }}
        />
        <Button type="submit">Ask</Button>
      </form>
      {question !== undefined && (
        <Suspense fallback={<p className={styles.meta}>Looking it up…</p>}>
          <AskAnswer
            key={`${slug ?? ''} ${question}`}
            slug={slug}
            audience={audience}
            question={question}
            earlier={earlier.filter((one) => one !== question)}
          />
        </Suspense>
      )}
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>Earlier questions</summary>
          <ul>
            {earlier.map((one) => (
              <li key={one}>
                <button type="button" className={styles.again} onClick={() => onAsk(one)}>
                  {one}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
