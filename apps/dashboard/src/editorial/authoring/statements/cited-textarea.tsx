import { Button, Textarea } from '@mantine/core'
import { IconQuote } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import layout from '../../../ui/layout.module.css'
import styles from '../authoring.module.css'
import { placeOf } from '../go-to-place.ts'
import { citationTyping, citeAt } from './citation-typing.ts'

export interface CitableReference {
  readonly id: string
  readonly label: string
}

interface CitedTextareaProps {
  /** "statement S1": completes the name of the button. */
  readonly what: string
  readonly label: string
  readonly description?: string | undefined
  readonly value: string
  readonly citable: readonly CitableReference[]
  readonly place: string
  readonly onChange: (line: string) => void
}

const mostShown = 8

/** A line of text in which `[` (or the button) opens the list of references; the chosen one is cited at the caret. */
export function CitedTextarea({
  what,
  label,
  description,
  value,
  citable,
  place,
  onChange,
}: CitedTextareaProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState(0)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const [caretNext, setCaretNext] = useState<number | null>(null)
  useLayoutEffect(() => {
    if (caretNext === null) return
    field.current?.focus()
    field.current?.setSelectionRange(caretNext, caretNext)
    setCaretNext(null)
  }, [caretNext])

  const typing = open ? citationTyping(value, caret) : null
  const found = typing === null ? [] : matching(citable, typing.search)
  const shown = found[active] === undefined ? 0 : active
  const type = (line: string, at: number) => {
    if (line.length > value.length && line[at - 1] === '[') setOpen(true)
    setCaret(at)
    setActive(0)
    onChange(line)
  }
  const cite = (reference: CitableReference) => {
    if (typing === null) return
    const next = citeAt(value, caret, typing, reference.id)
    onChange(next.line)
    setCaret(next.caret)
    setCaretNext(next.caret)
    setOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = found[shown]
    if (chosen === undefined) return
    if (event.key === 'Escape') setOpen(false)
    else if (event.key === 'Enter' || event.key === 'Tab') cite(chosen)
    else if (event.key === 'ArrowDown') setActive((shown + 1) % found.length)
    else if (event.key === 'ArrowUp') setActive((shown + found.length - 1) % found.length)
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.cited}>
      <Textarea
        ref={field}
        label={label}
        description={description}
        rows={Math.max(2, Math.ceil(value.length / 80))}
        value={value}
        aria-autocomplete="list"
        aria-controls={found.length > 0 ? id : undefined}
        aria-activedescendant={found.length > 0 ? `${id}-${shown}` : undefined}
        onChange={({ currentTarget }) => type(currentTarget.value, currentTarget.selectionStart)}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
        {...placeOf(place)}
      />
      {found.length > 0 && (
        <div id={id} role="listbox" aria-label="References to cite" className={styles.choices}>
          {found.map((reference, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the text field, which keeps the focus.
            <div
              key={reference.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === shown}
              className={styles.choice}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => cite(reference)}
            >
              {reference.id}
              <small>{reference.label}</small>
            </div>
          ))}
        </div>
      )}
      <div className={layout.row}>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`Cite in ${what}`}
          leftSection={<IconQuote size={16} aria-hidden />}
          disabled={citable.length === 0}
          onClick={() => {
            const at = field.current?.selectionStart ?? value.length
            type(`${value.slice(0, at)}[${value.slice(at)}`, at + 1)
            setCaretNext(at + 1)
          }}
        >
          Cite
        </Button>
        <span className={layout.meta} role="status">
          {found.length > 0 && `${found.length} to cite: arrows and Enter choose, Escape closes.`}
          {citable.length === 0 && 'There is no reference to cite yet.'}
        </span>
      </div>
    </div>
  )
}

function matching(citable: readonly CitableReference[], search: string): readonly CitableReference[] {
  const words = search.split(/\s+/).filter((word) => word !== '')
  return citable
    .filter(({ id, label }) => words.every((word) => `${id} ${label}`.toLowerCase().includes(word)))
    .slice(0, mostShown)
}
