import { wordChanges } from '@guideboard/content'
import styles from './threads.module.css'

interface WordMarksProps {
  readonly before: unknown
  readonly after: unknown
}

/** What an edit strikes out and writes in: marked by line and sign, the colour only helps. */
export function WordMarks({ before, after }: WordMarksProps) {
  return (
    <p className={styles.changes}>
      {wordChanges(before, after).map(({ kind, text }, place) => {
        const key = `${kind}-${place}`
        if (kind === 'added') return <ins key={key}>{text}</ins>
        if (kind === 'removed') return <del key={key}>{text}</del>
        return <span key={key}>{text}</span>
      })}
    </p>
  )
}
