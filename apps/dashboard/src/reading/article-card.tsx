import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { spokenDay } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { StateBadge } from '../ui/state-badge.tsx'
import styles from './articles-page.module.css'
import type { ListedArticle } from './articles-query.ts'
import { TopicLinks } from './topic-links.tsx'

interface ArticleCardProps {
  readonly article: ListedArticle
  /** Of its heading, below what stands above the list. */
  readonly level?: 'h2' | 'h3'
}

export function ArticleCard({ article, level: Heading = 'h2' }: ArticleCardProps) {
  return (
    <article className={styles.card}>
      <Heading className={styles.question}>
        <Link to={paths.article} params={{ slug: article.slug }}>
          {article.question}
        </Link>
      </Heading>
      <p className={layout.muted}>{article.title}</p>
      <div className={layout.row}>
        {article.page === 'BEING_PREPARED' ? (
          <span className={layout.meta}>Being prepared</span>
        ) : (
          article.reviewStatus && <StateBadge state={article.reviewStatus} />
        )}
        <span className={layout.meta}>
          {article.lastUpdated && `Updated ${spokenDay(article.lastUpdated)}`}
          {article.reviewDueOn &&
            ` · ${article.overdue ? 'Review overdue since' : 'Next review'} ${spokenDay(article.reviewDueOn)}`}
        </span>
      </div>
      {article.banner && <p className={layout.meta}>{article.banner}</p>}
      <TopicLinks topics={article.topics} />
    </article>
  )
}
