import styles from './changes.module.css'
import type { WordPart } from './changes-query.ts'

/** A text with what came and what went: by sign, line and word for a screen reader, and only then by colour. */
export function ChangedWords({ words }: { readonly words: readonly WordPart[] }) {
  return (
    <p className={styles.words}>
      {words.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places.
        <Piece key={index} part={part} />
      ))}
    </p>
  )
}

function Piece({ part }: { readonly part: WordPart }) {
  const shown = part.text ?? `[${part.referenceId}${part.locator ? `, ${part.locator}` : ''}]`
  const text = part.mark ? <strong>{shown}</strong> : shown
  switch (part.change) {
    case 'SAME':
      return text
    case 'ADDED':
      return (
        <ins className={styles.added}>
          <span aria-hidden>+</span>
          <span className={styles.spoken}>added: </span>
          {text}
        </ins>
      )
    case 'REMOVED':
      return (
        <del className={styles.removed}>
          <span aria-hidden>−</span>
          <span className={styles.spoken}>removed: </span>
          {text}
        </del>
      )
  }
}
