/** Words chosen in an element: UTF-16 offsets into its words, whatever stands between them left out. */
export interface SelectedWords {
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** The words selected inside an element; undefined when none are, or not all of them are in it. */
export function selectedWords(element: Element | null): SelectedWords | undefined {
  const selection = document.getSelection()
  if (element === null || selection === null || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return undefined
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const start = wordsIn(before).length
  const quote = wordsIn(range)
  return quote.trim() === '' ? undefined : { start, end: start + quote.length, quote }
}

/** A range within one stretch of words brings back its bare text; any other, elements that say what they are. */
function wordsIn(range: Range): string {
  const fragment = range.cloneContents()
  const around = range.commonAncestorContainer
  if (around.nodeType === Node.TEXT_NODE) {
    return around.parentElement?.closest('[data-words]') ? (fragment.textContent ?? '') : ''
  }
  if (around instanceof Element && around.closest('[data-words]')) return fragment.textContent ?? ''
  return [...fragment.querySelectorAll('[data-words]')].map(({ textContent }) => textContent).join('')
}
