import { spokenDay } from '../ui/dates.ts'
import { spokenTitle } from '../ui/spoken.ts'
import type { ArticleText } from './article-text-fragment.ts'
import styles from './print.module.css'

/** Printed at the top of every page: what this is, which version, how it stands, and the warning if any. */
export function RunningHeader({ article }: { readonly article: ArticleText }) {
  const parts = [
    article.question,
    article.versionNumber !== null && `Version ${article.versionNumber}`,
    article.reviewStatus && spokenTitle(article.reviewStatus),
    article.lastUpdated && spokenDay(article.lastUpdated),
    article.banner,
    article.demonstration && 'Demonstration, not for use in care.',
  ].filter(Boolean)
  return (
    <div className={styles.running} aria-hidden="true">
      {parts.join(' · ')}
    </div>
  )
}
