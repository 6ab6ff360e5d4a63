import { useMutation, useQueryClient } from '@tanstack/react-query'
import layout from '../ui/layout.module.css'
import { LazyFold } from '../ui/lazy-fold.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RefusedNotice } from '../ui/refused-notice.tsx'
import styles from './encounter-page.module.css'
import { encounterQuery, type FactInput, previewQuery, recordFacts } from './encounter-query.ts'
import { QuestionBundle } from './question-bundle.tsx'
import { gathered, type Question } from './questions.ts'
import { recording } from './use-is-recording.ts'
import { useStableOrder } from './use-stable-order.ts'
import { withAnswers } from './with-answers.ts'

interface QuestionListProps {
  readonly encounterId: string
  readonly questions: ReadonlyMap<string, Question>
  /** Fact ids that the rules ask for now, most useful first. */
  readonly asked: readonly string[]
  /** Takes answers that are only supposed; absent while they are recorded. */
  readonly onSuppose?: ((facts: readonly FactInput[]) => void) | undefined
}

/** Every answer is stored as it is given unless it is only supposed, and any earlier one can be changed. */
export function QuestionList({ encounterId, questions, asked, onSuppose }: QuestionListProps) {
  const queries = useQueryClient()
  const order = useStableOrder(asked)
  const key = encounterQuery(encounterId).queryKey
  const record = useMutation({
    ...recording(encounterId),
    mutationFn: (facts: FactInput[]) => recordFacts(encounterId, facts),
    onMutate: (facts) =>
      queries.setQueryData(key, (now) =>
        now?.encounter ? { encounter: withAnswers(now.encounter, facts) } : now,
      ),
    onSuccess: (answer) => {
      if (answer.__typename === 'RecordedFacts') queries.setQueryData(key, { encounter: answer.encounter })
      else void queries.invalidateQueries({ queryKey: key })
      return queries.invalidateQueries({ queryKey: previewQuery(encounterId).queryKey })
    },
    onError: () => queries.invalidateQueries({ queryKey: key }),
  })
  const listed = order.flatMap((id) => questions.get(id) ?? [])
  const rest = [...questions.values()].filter(({ factId }) => !order.includes(factId))
  const answered = rest.filter(({ answer }) => answer)
  const others = rest.filter(({ answer }) => !answer)
  const show = (bundle: readonly Question[]) => (
    <QuestionBundle
      key={bundle[0]?.factId}
      questions={bundle}
      asked={asked}
      onAnswer={onSuppose ?? record.mutate}
    />
  )
  return (
    <section aria-labelledby="questions" className={styles.questions}>
      <h2 id="questions">Questions</h2>
      <p className={layout.meta} role="status">
        {record.isPending ? 'Saving…' : openWords(asked.length, onSuppose !== undefined)}
      </p>
      {record.error && <ProblemNotice error={record.error} what="The answer was not stored" />}
      {record.data?.__typename === 'Refused' && (
        <RefusedNotice what="The answer was not stored" refused={record.data} />
      )}
      {listed.length === 0 && (
        <Notice tone="approved">
          <p>The rules need nothing more to know.</p>
        </Notice>
      )}
      {gathered(listed).map(show)}
      {answered.length > 0 && <h3>Answered</h3>}
      {gathered(answered).map(show)}
      {others.length > 0 && (
        <LazyFold summary={`Other facts that the guidelines know (${others.length})`}>
          <div className={styles.questions}>{gathered(others).map(show)}</div>
        </LazyFold>
      )}
    </section>
  )
}

function openWords(open: number, supposing: boolean): string {
  if (open === 0) return 'Nothing is asked.'
  const count = open === 1 ? '1 open question' : `${open} open questions, most useful first`
  return supposing ? `${count}. Answers are only supposed.` : `${count}. Every answer is saved at once.`
}
