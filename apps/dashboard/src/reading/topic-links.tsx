import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import styles from './topic-links.module.css'

interface TopicLinksProps {
  readonly topics: readonly { readonly code: string; readonly display: string }[]
}

/** What an article is about; each topic leads to all articles about it. */
export function TopicLinks({ topics }: TopicLinksProps) {
  if (topics.length === 0) return null
  return (
    <ul className={styles.topics} aria-label="Topics">
      {topics.map(({ code, display }) => (
        <li key={code}>
          <Link to={paths.articles} search={{ topic: code }}>
            {display}
          </Link>
        </li>
      ))}
    </ul>
  )
}
