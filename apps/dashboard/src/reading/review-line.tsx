import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { spokenDay } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { spoken } from '../ui/spoken.ts'
import type { ArticleText } from './article-text-fragment.ts'

/** Who of the advisory board stands behind the text, and how fresh it is. */
export function ReviewLine({ article }: { readonly article: ArticleText }) {
  const dates = [
    article.lastUpdated && `Last updated ${spokenDay(article.lastUpdated)}`,
    article.reviewDueOn &&
      `${article.overdue ? 'Review overdue since' : 'Next review'} ${spokenDay(article.reviewDueOn)}`,
    article.versionNumber !== null && `Version ${article.versionNumber}`,
  ].filter(Boolean)
  return (
    <div className={layout.meta}>
      <p>{boardWords(article)}</p>
      <p>{dates.join(' · ')}</p>
      <p>
        <Link to={paths.proof} params={{ slug: article.slug }}>
          Who did what to this article, and how to check it
        </Link>
      </p>
    </div>
  )
}

function boardWords(article: ArticleText): string {
  const approvers = article.signatories.filter(
    ({ meaning }) => meaning !== 'AUTHORED' && meaning !== 'WITHDRAWN',
  )
  if (!article.approvedAt) return 'Advisory board: not approved yet'
  const others = new Set(approvers.map(({ name }) => name)).size - 1
  const chair = approvers.find(({ meaning }) => meaning === 'APPROVED')
  const who = chair ? `: ${chair.name} (${spoken(chair.role)})${others > 0 ? ` and ${others} more` : ''}` : ''
  const mark = article.demonstration ? ' (demonstration approval)' : ''
  return `Approved on ${spokenDay(article.approvedAt)} by the advisory board${mark}${who}`
}
