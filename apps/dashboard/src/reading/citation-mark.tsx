import { type FocusEvent, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { isSmallScreen } from '../ui/is-small-screen.ts'
import { CitationCard, type CitedReference } from './citation-card.tsx'
import styles from './citation-mark.module.css'

interface CitationMarkProps {
  /** Unique on the page. */
  readonly cardId: string
  readonly number: number | null
  readonly locator: string
  readonly referenceId: string
  /** Where the reference stands; on this page unless said otherwise. */
  readonly href?: string
  readonly reference: CitedReference | null | undefined
}

/**
 * A numbered link to the reference. Hover or focus shows its card; Escape hides it; the card can be hovered. On a small
 * screen a tap brings the card up as a sheet, which stays until it is closed and leads on to the reference.
 */
export function CitationMark(props: CitationMarkProps) {
  const { cardId, number, locator, referenceId, href = `#reference-${referenceId}`, reference } = props
  const [open, setOpen] = useState(false)
  const [pinned, setPinned] = useState(false)
  const mark = useRef<HTMLAnchorElement>(null)
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined)
  const show = () => {
    clearTimeout(closing.current)
    setOpen(true)
  }
  const hide = () => {
    clearTimeout(closing.current)
    setOpen(false)
    setPinned(false)
  }
  const hideSoon = () => {
    if (!pinned) closing.current = setTimeout(hide, 150)
  }
  // A sheet that came while the finger is down would lie under it and take the rest of the tap.
  const showBeside = () => {
    if (!isSmallScreen()) show()
  }
  const pinAsSheet = (event: MouseEvent) => {
    if (!isSmallScreen()) return
    event.preventDefault()
    setPinned(true)
    show()
  }
  const hideWhenLeft = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) hide()
  }
  const hideOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') hide()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the link inside takes focus; this only widens hovering.
    <span
      className={styles.frame}
      onMouseEnter={showBeside}
      onMouseLeave={hideSoon}
      onKeyDown={hideOnEscape}
      onBlur={hideWhenLeft}
    >
      <a
        ref={mark}
        href={href}
        className={styles.mark}
        aria-label={`Citation ${number ?? referenceId}: ${reference?.title ?? 'unknown reference'}, ${locator}`}
        aria-describedby={open ? cardId : undefined}
        onFocus={showBeside}
        onClick={pinAsSheet}
      >
        [{number ?? '?'}]
      </a>
      {open && (
        <CitationCard
          id={cardId}
          beside={mark}
          locator={locator}
          referenceId={referenceId}
          reference={reference}
          href={href}
          onClose={hide}
        />
      )}
    </span>
  )
}
