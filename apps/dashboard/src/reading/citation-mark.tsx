import { linksOut } from '@guideboard/content'
import { type FocusEvent, type KeyboardEvent, useRef } from 'react'
import { placeBeside } from '../ui/place-beside.ts'
import { spokenTitle } from '../ui/spoken.ts'
import styles from './citation-mark.module.css'

interface CitationMarkProps {
  /** Unique on the page. */
  readonly cardId: string
  readonly number: number | null
  readonly locator: string
  readonly referenceId: string
  /** Where the reference stands; on this page unless said otherwise. */
  readonly href?: string
  readonly reference:
    | {
        readonly kind: string
        readonly title: string
        readonly source: string | null
        readonly year: number | null
        readonly retracted: boolean
        readonly superseded?: object | null
        readonly doi?: string | null
        readonly pmid?: string | null
        readonly url?: string | null
      }
    | null
    | undefined
}

/** A numbered link to the reference. Hover or focus shows its card; Escape hides it; the card can be hovered. */
export function CitationMark(props: CitationMarkProps) {
  const { cardId, number, locator, referenceId, href = `#reference-${referenceId}`, reference } = props
  const mark = useRef<HTMLAnchorElement>(null)
  const card = useRef<HTMLSpanElement>(null)
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined)
  const show = () => {
    clearTimeout(closing.current)
    if (!mark.current || !card.current || card.current.matches(':popover-open')) return
    card.current.showPopover()
    placeBeside(card.current, mark.current)
  }
  const hide = () => {
    clearTimeout(closing.current)
    if (card.current?.matches(':popover-open')) card.current.hidePopover()
  }
  const hideSoon = () => {
    closing.current = setTimeout(hide, 150)
  }
  const hideWhenLeft = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) hide()
  }
  const hideOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') hide()
  }
  const { doi = null, pmid = null, url = null } = reference ?? {}
  const links = linksOut({ doi, pmid, url })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the link inside takes focus; this only widens hovering.
    <span
      className={styles.frame}
      onMouseEnter={show}
      onMouseLeave={hideSoon}
      onKeyDown={hideOnEscape}
      onBlur={hideWhenLeft}
    >
      <a
        ref={mark}
        href={href}
        className={styles.mark}
        aria-label={`Citation ${number ?? referenceId}: ${reference?.title ?? 'unknown reference'}, ${locator}`}
        aria-describedby={cardId}
        onFocus={show}
      >
        [{number ?? '?'}]
      </a>
      <span ref={card} id={cardId} popover="manual" className={styles.card}>
        <span className={styles.kind}>{reference ? spokenTitle(reference.kind) : 'Reference not found'}</span>
        <strong>{reference?.title ?? referenceId}</strong>
        {reference && <span>{[reference.source, reference.year].filter(Boolean).join(', ')}</span>}
        {reference?.retracted && <strong>Retracted</strong>}
        {reference?.superseded && <strong>Superseded</strong>}
        <span>Supported by: {locator}</span>
        {links.length > 0 && (
          <span className={styles.links}>
            {links.map((link) => (
              <a
                key={link.name}
                href={link.href}
                rel="noreferrer"
                aria-label={`${link.name} of ${reference?.title}`}
              >
                {link.name}
              </a>
            ))}
          </span>
        )}
      </span>
    </span>
  )
}
