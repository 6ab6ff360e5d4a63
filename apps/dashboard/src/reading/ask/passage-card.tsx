import { CertaintyMark } from '../../ui/certainty-mark.tsx'
import { StrengthBadge } from '../../ui/strength-badge.tsx'
import { CitationMark } from '../citation-mark.tsx'
import styles from './ask.module.css'
import type { Passage } from './ask-query.ts'

/** A statement of an answer: its grade, its words, its citations, and the way to where it stands. */
export function PassageCard({ passage, isHere }: { readonly passage: Passage; readonly isHere: boolean }) {
  const { article, statement, part, sectionTitle } = passage
  const { key, direction, strength, certainty } = statement
  const page = isHere ? '' : `/articles/${article.slug}`
  const references = new Map(statement.citations.map(({ reference }) => [reference?.id, reference]))
  return (
    <div className={styles.card} data-part={part.toLowerCase()}>
      {article.banner && <p className={styles.banner}>{article.banner}</p>}
      {direction && strength && (
        <div className={styles.grade}>
          <StrengthBadge direction={direction} strength={strength} />
          {certainty && <CertaintyMark level={certainty} reason={statement.certaintyReason} />}
        </div>
      )}
      <p className={styles.words}>
        {statement.inline.map((node, place) => {
          const id = `ask-${article.slug}-${key}-${place}`
          if (node.__typename === 'TextNode') return <span key={id}>{node.text}</span>
          return (
            <CitationMark
              key={id}
              cardId={id}
              number={node.number}
              locator={node.locator}
              referenceId={node.referenceId}
              href={`${page}#reference-${node.referenceId}`}
              reference={references.get(node.referenceId)}
            />
          )
        })}
      </p>
      {statement.uncitedReason && (
        <p className={styles.meta}>No source is cited here: {statement.uncitedReason}</p>
      )}
      <p className={styles.meta}>
        <a href={`${page}#statement-${key}`}>
          {isHere ? '' : `${article.title} · `}
          {sectionTitle} · {key}
        </a>
      </p>
    </div>
  )
}
