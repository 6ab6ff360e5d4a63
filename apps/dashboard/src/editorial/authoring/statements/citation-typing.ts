/** What is being typed after a `[` that begins a citation: its place in the line, and the search so far. */
export interface CitationTyping {
  readonly start: number
  readonly search: string
}

/** The citation that is being typed before the caret; `null` where none is. */
export function citationTyping(line: string, caret: number): CitationTyping | null {
  const found = /(?<!\\)\[{1,2}([^[\]|]{0,60})$/.exec(line.slice(0, caret))
  return found === null ? null : { start: found.index, search: (found[1] ?? '').trim().toLowerCase() }
}

/** The line with the chosen reference cited there, and the caret where its locator is written. */
export function citeAt(line: string, caret: number, { start }: CitationTyping, id: string) {
  const head = `${line.slice(0, start)}[[${id} | `
  return { line: `${head}]]${line.slice(caret)}`, caret: head.length }
}
