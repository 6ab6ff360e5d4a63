import { IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { spokenDay } from '../ui/dates.ts'
import styles from './review-steps.module.css'

interface ReviewStepsProps {
  readonly article: {
    readonly reviewStatus: string | null
    readonly submittedAt: string | null
    readonly underReviewAt: string | null
    readonly approvedAt: string | null
  }
}

/** Submitted, Under Review, Approved: how far this version has come, and when. */
export function ReviewSteps({ article }: ReviewStepsProps) {
  const steps = [
    { state: 'SUBMITTED', name: 'Submitted', at: article.submittedAt },
    { state: 'UNDER_REVIEW', name: 'Under Review', at: article.underReviewAt },
    { state: 'APPROVED', name: 'Approved', at: article.approvedAt },
  ]
  return (
    <nav aria-label="Review status">
      <ol className={styles.steps}>
        {steps.map(({ state, name, at }, place) => {
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
                <span className={styles.date}>{at ? spokenDay(at) : 'Not yet'}</span>
              </span>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
