import type { Inline } from '@guideboard/content'

/** A stretch of a text to draw: words with their mark and whether a thread is about them, or a citation. */
export type WordRun =
  | {
      readonly start: number
      readonly text: string
      readonly mark: string | undefined
      readonly marked: boolean
    }
  | { readonly start: number; readonly cite: string; readonly locator: string }

/** A text cut where its nodes end and where a quote starts or ends; offsets count words only, as anchors do. */
export function wordRuns(
  inline: readonly Inline[],
  quotes: readonly { readonly start: number; readonly end: number }[],
): readonly WordRun[] {
  const runs: WordRun[] = []
  let at = 0
  for (const node of inline) {
    if ('cite' in node) {
      runs.push({ start: at, cite: node.cite, locator: node.locator })
      continue
    }
    const end = at + node.text.length
    const inside = quotes
      .flatMap((quote) => [quote.start, quote.end])
      .filter((edge) => edge > at && edge < end)
    const edges = [...new Set([at, ...inside, end])].toSorted((a, b) => a - b)
    for (const [place, from] of edges.slice(0, -1).entries()) {
      const to = edges[place + 1] ?? end
      const marked = quotes.some((quote) => quote.start <= from && quote.end >= to)
      runs.push({ start: from, text: node.text.slice(from - at, to - at), mark: node.mark, marked })
    }
    at = end
  }
  return runs
}
