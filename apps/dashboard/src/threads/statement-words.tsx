import type { Inline } from '@guideboard/content'
import { createElement } from 'react'
import styles from './threads.module.css'
import { wordRuns } from './word-runs.ts'

interface StatementWordsProps {
  readonly inline: readonly Inline[]
  readonly quotes: readonly { readonly start: number; readonly end: number }[]
}

const elements: Readonly<Record<string, string>> = { strong: 'strong', emphasis: 'em' }

/** A text whose words can be selected, with those underlined that an open thread is about. */
export function StatementWords({ inline, quotes }: StatementWordsProps) {
  return (
    <p className={styles.words}>
      {wordRuns(inline, quotes).map((run, place) => {
        const key = `${run.start}-${place}`
        if ('cite' in run) {
          return (
            <cite key={key} className={styles.cite}>
              [{run.cite}
              {run.locator && `, ${run.locator}`}]
            </cite>
          )
        }
        const words = createElement(elements[run.mark ?? ''] ?? 'span', { 'data-words': '', key }, run.text)
        return run.marked ? <mark key={key}>{words}</mark> : words
      })}
    </p>
  )
}
