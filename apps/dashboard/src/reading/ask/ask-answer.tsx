import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AudienceParam } from '../../search-params.ts'
import { Notice } from '../../ui/notice.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { audienceCode } from '../audience.ts'
import styles from './ask.module.css'
import { type Answer, askQuery, type ConfirmedFacts } from './ask-query.ts'
import { ConfirmFacts } from './confirm-facts.tsx'
import { PassageCard } from './passage-card.tsx'
import { RateButtons } from './rate-buttons.tsx'
import { VerdictView } from './verdict-view.tsx'

interface AskAnswerProps {
  readonly slug: string | undefined
  readonly audience: AudienceParam
  readonly question: string
  readonly earlier: readonly string[]
}

/** The answer to one question, announced as it comes. */
export function AskAnswer({ slug, audience, question, earlier }: AskAnswerProps) {
  const [facts, setFacts] = useState<ConfirmedFacts>()
  const { data, error } = useQuery(
    askQuery({
      question,
      article: slug ?? null,
      audience: audienceCode(audience),
      earlier: [...earlier],
      facts: facts ?? null,
    }),
  )
  return (
    <div className={styles.answer} aria-live="polite">
      <p className={styles.asked}>{question}</p>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <p className={styles.meta}>Looking it up…</p>}
      {data?.ask.__typename === 'Refused' && <Notice tone="caution" title={data.ask.message} />}
      {data?.ask.__typename === 'Answer' && (
        <Answered answer={data.ask} slug={slug} facts={facts} onConfirm={setFacts} />
      )}
    </div>
  )
}

interface AnsweredProps {
  readonly answer: Answer
  readonly slug: string | undefined
  readonly facts: ConfirmedFacts | undefined
  readonly onConfirm: (facts: ConfirmedFacts) => void
}

function Answered({ answer, slug, facts, onConfirm }: AnsweredProps) {
  const { outcome, notes, passages, patient } = answer
  const urgent = outcome === 'DANGER'
  const [lead, ...others] = notes
  const first = passages[0]
  return (
    <>
      {urgent && <Notice tone="barred" title={lead?.text} live />}
      {outcome === 'NOT_COVERED' && lead && (
        <Notice tone="missing" title={lead.text}>
          {answer.nearest && (
            <p>
              Something near:{' '}
              <a href={`/articles/${answer.nearest.article.slug}#section-${answer.nearest.sectionId}`}>
                {answer.nearest.sectionTitle}
              </a>
            </p>
          )}
        </Notice>
      )}
      {patient && patient.result === null && (
        <ConfirmFacts patient={patient} wasConfirmed={facts !== undefined} onConfirm={onConfirm} />
      )}
      {patient?.result && <VerdictView patient={patient} />}
      {answer.phrased.length > 0 && (
        <p className={styles.phrased}>{answer.phrased.map(({ text }) => text).join(' ')}</p>
      )}
      {answer.article && outcome === 'ANSWERED' && passages.length === 0 && (
        <AboutTheArticle article={answer.article} />
      )}
      {passages.map((passage) => (
        <PassageCard
          key={`${passage.article.slug} ${passage.statement.key}`}
          passage={passage}
          isHere={passage.article.slug === slug}
        />
      ))}
      {(urgent || outcome === 'NOT_COVERED' ? others : notes).map(({ code, text }) => (
        <p key={code} className={styles.note}>
          {text}
        </p>
      ))}
      {first && !urgent && (
        <RateButtons
          article={first.article.slug}
          keys={passages
            .filter(({ article }) => article.slug === first.article.slug)
            .map(({ statement }) => statement.key)}
        />
      )}
    </>
  )
}

/** Where the article stands, for questions about the article itself. */
function AboutTheArticle({ article }: { readonly article: NonNullable<Answer['article']> }) {
  return (
    <dl className={styles.facts}>
      <dt>Review status</dt>
      <dd>{article.reviewStatus?.toLowerCase().replaceAll('_', ' ') ?? 'being prepared'}</dd>
      <dt>Version</dt>
      <dd>{article.versionNumber ?? '–'}</dd>
      <dt>Last updated</dt>
      <dd>{article.lastUpdated?.slice(0, 10) ?? '–'}</dd>
      <dt>Next review due</dt>
      <dd>{article.reviewDueOn ?? '–'}</dd>
    </dl>
  )
}
