import { linksOut } from '@guideboard/content'
import { useClickOutside } from '@mantine/hooks'
import { type RefObject, useLayoutEffect } from 'react'
import { placeBeside } from '../ui/place-beside.ts'
import { spokenTitle } from '../ui/spoken.ts'
import styles from './citation-mark.module.css'

export interface CitedReference {
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

interface CitationCardProps {
  readonly id: string
  readonly beside: RefObject<HTMLElement | null>
  readonly locator: string
  readonly referenceId: string
  readonly reference: CitedReference | null | undefined
  /** Where the whole reference stands. */
  readonly href: string
  readonly onClose: () => void
}

/** What a citation rests on: kind, title, where and when it was published, the place in it, and the way there. */
export function CitationCard(props: CitationCardProps) {
  const { id, beside, locator, referenceId, reference, href, onClose } = props
  const card = useClickOutside<HTMLSpanElement>(onClose)
  useLayoutEffect(() => {
    if (!card.current || !beside.current) return
    card.current.showPopover()
    placeBeside(card.current, beside.current)
  }, [beside, card])
  const { doi = null, pmid = null, url = null } = reference ?? {}
  const links = linksOut({ doi, pmid, url })
  return (
    <span ref={card} id={id} popover="manual" className={styles.card}>
      <span className={styles.kind}>{reference ? spokenTitle(reference.kind) : 'Reference not found'}</span>
      <strong>{reference?.title ?? referenceId}</strong>
      {reference && <span>{[reference.source, reference.year].filter(Boolean).join(', ')}</span>}
      {reference?.retracted && <strong>Retracted</strong>}
      {reference?.superseded && <strong>Superseded</strong>}
      <span>Supported by: {locator}</span>
      {links.length > 0 && (
        <span className={styles.links}>
          {links.map(({ name, href }) => (
            <a key={name} href={href} rel="noreferrer" aria-label={`${name} of ${reference?.title}`}>
              {name}
            </a>
          ))}
        </span>
      )}
      <span className={styles.sheetEnd}>
        <a href={href} onClick={onClose}>
          In the references
        </a>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </span>
    </span>
  )
}
