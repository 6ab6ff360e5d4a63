import { Link } from '@tanstack/react-router'
import { use } from 'react'
import { paths } from '../paths.ts'
import { CertaintyMark } from '../ui/certainty-mark.tsx'
import { StrengthBadge } from '../ui/strength-badge.tsx'
import styles from './article-body.module.css'
import type { ArticleReference, ArticleStatement } from './article-text-fragment.ts'
import { audiencePeople } from './audience.ts'
import { InlineText } from './inline-text.tsx'
import { ReadingContext } from './reading-context.ts'
import { StatementTools } from './statement-tools.tsx'

interface StatementViewProps {
  readonly statement: ArticleStatement
  readonly references: ReadonlyMap<string, ArticleReference>
}

/** One claim or recommendation with its grade, its words and its citations. */
export function StatementView({ statement, references }: StatementViewProps) {
  const { key, direction, strength, certainty } = statement
  const article = use(ReadingContext)
  return (
    <div
      id={`statement-${key}`}
      className={styles.statement}
      data-recommends={Boolean(direction)}
      style={{
        containIntrinsicBlockSize: `auto calc(90px + ${lengthOf(statement)} * var(--height-of-letter))`,
      }}
      tabIndex={-1}
    >
      {direction && strength && (
        <div className={styles.grade}>
          <StrengthBadge direction={direction} strength={strength} />
          {certainty && <CertaintyMark level={certainty} reason={statement.certaintyReason} />}
        </div>
      )}
      <p className={styles.words}>
        <InlineText inline={statement.inline} statementKey={key} references={references} />
      </p>
      {statement.fallbackFrom && (
        <p className={styles.note}>In the words for {audiencePeople(statement.audience)}.</p>
      )}
      {statement.uncitedReason && (
        <p className={styles.note}>No source is cited here: {statement.uncitedReason}</p>
      )}
      {statement.differsFrom.map(({ slug, reason }) => (
        <p key={slug} className={styles.note}>
          Differs on purpose from{' '}
          <Link to={paths.article} params={{ slug }}>
            the article “{slug}”
          </Link>
          : {reason}
        </p>
      ))}
      {article && <StatementTools statement={statement} article={article} references={references} />}
    </div>
  )
}

/** How long a statement is, in letters: what is not laid out yet takes about the room that it will need. */
function lengthOf({ inline, uncitedReason, differsFrom }: ArticleStatement): number {
  const words = inline.reduce((sum, node) => sum + (node.__typename === 'TextNode' ? node.text.length : 4), 0)
  return [uncitedReason, ...differsFrom.map(({ reason }) => reason)].reduce(
    (sum, note) => sum + (note?.length ?? 0),
    words,
  )
}
