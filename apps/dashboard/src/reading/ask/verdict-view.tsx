import { outcomeWords } from '../../clinic/recommendation-words.ts'
import { CitationMark } from '../citation-mark.tsx'
import styles from './ask.module.css'
import type { PatientAnswer } from './ask-query.ts'

type Recommendation = NonNullable<PatientAnswer['result']>['recommendations'][number]

const ifHarmlessWords = {
  FOR: 'it would apply',
  AGAINST: 'it would not be advised',
  WITHHELD: 'it would be withheld',
  NEEDS_DATA: 'it would still be open',
  NOT_APPLICABLE: 'it would not apply',
} as const

/** What the rules say to the patient in a clinician's question, the nearest recommendation first. */
export function VerdictView({ patient }: { readonly patient: PatientAnswer }) {
  const all = new Map(patient.result?.recommendations.map((one) => [one.id, one]))
  const shown = patient.verdicts.flatMap(({ recommendationId, ifHarmless }) => {
    const recommendation = all.get(recommendationId)
    return recommendation ? [{ recommendation, ifHarmless }] : []
  })
  if (shown.length === 0)
    return <p className={styles.note}>No recommendation of the guideline is about this question.</p>
  return (
    <section aria-label="Verdict for this patient">
      {shown.map(({ recommendation, ifHarmless }) => (
        <div
          key={recommendation.id}
          className={styles.card}
          data-outcome={recommendation.outcome.toLowerCase()}
        >
          <h3 className={styles.verdict}>{outcomeWords(recommendation)}</h3>
          <p className={styles.words}>
            {recommendation.statement}{' '}
            {recommendation.citations.map(({ number, locator, reference }) => (
              <CitationMark
                key={`${reference?.id} ${locator}`}
                cardId={`verdict-${recommendation.id}-${reference?.id}-${locator}`}
                number={number}
                locator={locator}
                referenceId={reference?.id ?? ''}
                href={`/articles/${patient.guideline}#reference-${reference?.id ?? ''}`}
                reference={reference}
              />
            ))}
          </p>
          <Risks
            title="Because"
            of={recommendation.contraindications.filter(({ truth }) => truth === 'TRUE')}
          />
          <Risks title="Take care" of={recommendation.cautions.filter(({ truth }) => truth === 'TRUE')} />
          <Missing of={recommendation} />
          {ifHarmless && (
            <p className={styles.note}>
              If every open danger sign and contraindication were absent, {ifHarmlessWords[ifHarmless]}.
            </p>
          )}
        </div>
      ))}
    </section>
  )
}

interface RisksProps {
  readonly title: string
  readonly of: readonly { readonly id: string; readonly statementKey: string; readonly statement: string }[]
}

function Risks({ title, of }: RisksProps) {
  return of.map(({ id, statementKey, statement }) => (
    <p key={id} className={styles.risk}>
      <strong>{title}:</strong> {statement} <span className={styles.meta}>({statementKey})</span>
    </p>
  ))
}

function Missing({ of }: { readonly of: Recommendation }) {
  if (of.missing.length === 0) return null
  return (
    <details>
      <summary>
        Still to ask: {of.missing.length === 1 ? '1 question' : `${of.missing.length} questions`}
      </summary>
      <ul>
        {of.missing.map(({ factId, question }) => (
          <li key={factId}>{question}</li>
        ))}
      </ul>
    </details>
  )
}
