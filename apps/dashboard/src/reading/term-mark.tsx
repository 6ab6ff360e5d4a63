import type { Term } from '@guideboard/content/glossary'
import { useId, useRef } from 'react'
import { placeBeside } from '../ui/place-beside.ts'
import card from './citation-mark.module.css'
import styles from './term-mark.module.css'

interface TermMarkProps {
  readonly text: string
  readonly term: Term
}

/** A word that is explained when it is pressed; the browser closes the card by Escape or a press beside it. */
export function TermMark({ text, term }: TermMarkProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button ref={button} type="button" className={styles.term} popoverTarget={id}>
        {text}
      </button>
      <span
        id={id}
        popover="auto"
        className={card.card}
        onToggle={(event) => {
          if (event.newState === 'open' && button.current) placeBeside(event.currentTarget, button.current)
        }}
      >
        <strong>{term.name}</strong>
        <span>{term.meaning}</span>
        <a href={term.source.url} rel="noreferrer" className={styles.source}>
          {term.source.name}
        </a>
      </span>
    </>
  )
}
