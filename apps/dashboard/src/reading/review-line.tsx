import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { spokenDay } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import styles from './article-page.module.css'
import type { ArticleText } from './article-text-fragment.ts'

/** How fresh the text is, what changed, and how to check all of it. Who stands behind it is said by the steps. */
export function ReviewLine({ article }: { readonly article: ArticleText }) {
  const { slug, versionNumber, lastUpdated, reviewDueOn, overdue } = article
  const dates = [
    lastUpdated && `Updated ${spokenDay(lastUpdated)}`,
    reviewDueOn && `${overdue ? 'Review overdue since' : 'Next review'} ${spokenDay(reviewDueOn)}`,
    versionNumber !== null && `Version ${versionNumber}`,
  ].filter(Boolean)
  return (
    <p className={layout.meta}>
      {article.approvedAt && (
        <span className={styles.approvedOn}>
          Approved on {spokenDay(article.approvedAt)} by the board
          {article.demonstration && ' (demonstration)'} ·{' '}
        </span>
      )}
      {dates.join(' · ')}
      {article.approvedAt && (
        <>
          {' · '}
          <Link to={paths.changes} params={{ slug }}>
            What changed
          </Link>
        </>
      )}
      {' · '}
      <Link to={paths.proof} params={{ slug }}>
        Proof
      </Link>
    </p>
  )
}
