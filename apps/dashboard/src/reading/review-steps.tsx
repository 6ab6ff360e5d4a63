import { IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { spokenDay } from '../ui/dates.ts'
import type { ArticleText } from './article-text-fragment.ts'
import styles from './review-steps.module.css'

interface ReviewStepsProps {
  readonly article: {
    readonly reviewStatus: string | null
    readonly submittedAt: string | null
    readonly underReviewAt: string | null
    readonly approvedAt: string | null
    readonly signatories?: ArticleText['signatories']
    readonly demonstration?: boolean
  }
}

/** Submitted, Under Review, Approved: how far this version has come, when, and by whom. */
export function ReviewSteps({ article }: ReviewStepsProps) {
  const signed = (meaning: string) =>
    (article.signatories ?? []).filter((one) => one.meaning === meaning).map(({ name }) => name)
  const voters = signed('REVIEWED')
  const steps = [
    { state: 'SUBMITTED', name: 'Submitted', at: article.submittedAt, who: signed('AUTHORED')[0] },
    {
      state: 'UNDER_REVIEW',
      name: 'Under Review',
      at: article.underReviewAt,
      who: voters.length > 0 ? `${voters.length} voted for it` : undefined,
    },
    { state: 'APPROVED', name: 'Approved', at: article.approvedAt, who: signed('APPROVED')[0] },
  ]
  return (
    <nav aria-label="Review status">
      <ol className={styles.steps}>
        {steps.map(({ state, name, at, who }, place) => {
          const current = article.reviewStatus === state
          return (
            <li
              key={state}
              className={styles.step}
              data-reached={Boolean(at)}
              aria-current={current ? 'step' : undefined}
            >
              <span className={styles.bead} aria-hidden="true">
                {at ? <IconCheck size={14} stroke={3} /> : place + 1}
              </span>
              <span>
                <Link to={paths.policy} hash="status">
                  {name}
                </Link>
                <span className={styles.date}>
                  {at ? spokenDay(at) : 'Not yet'}
                  {who && <span className={styles.who}> · {who}</span>}
                  {state === 'APPROVED' && at && article.demonstration && (
                    <span className={styles.mark}>Demonstration</span>
                  )}
                </span>
              </span>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
