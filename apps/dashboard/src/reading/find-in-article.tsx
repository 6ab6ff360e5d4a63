import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import styles from './article-tools.module.css'
import { findText } from './find-text.ts'

/** Search within the article: marks what is found, Enter goes on to the next, with Shift back. */
export function FindInArticle({ textId }: { readonly textId: string }) {
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly Range[]>([])
  const [at, setAt] = useState(0)
  useEffect(() => unmark, [])
  const look = (next: string) => {
    const text = document.getElementById(textId)
    const ranges = text && next.trim().length > 1 ? findText(text, next.trim()) : []
    setWords(next)
    setFound(ranges)
    setAt(0)
    mark(ranges, 0)
    reveal(ranges[0])
  }
  const go = (event: KeyboardEvent) => {
    if (event.key === 'Escape') look('')
    if (event.key !== 'Enter' || found.length === 0) return
    event.preventDefault()
    const next = (at + (event.shiftKey ? found.length - 1 : 1)) % found.length
    setAt(next)
    mark(found, next)
    reveal(found[next])
  }
  return (
    <search className={styles.find}>
      <TextInput
        type="search"
        aria-label="Search in this article"
        placeholder="Search in this article"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={words}
        onChange={(event) => look(event.currentTarget.value)}
        onKeyDown={go}
      />
      <span role="status" className={styles.found}>
        {words.trim().length > 1 && (found.length === 0 ? 'Not found' : `${at + 1} of ${found.length}`)}
      </span>
    </search>
  )
}

/** Marks without touching the text; a browser that cannot still scrolls there. */
function mark(ranges: readonly Range[], at: number): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.set('found', new Highlight(...ranges))
  const now = ranges[at]
  CSS.highlights.set('found-now', now ? new Highlight(now) : new Highlight())
}

function unmark(): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete('found')
  CSS.highlights.delete('found-now')
}

function reveal(range: Range | undefined): void {
  range?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}
