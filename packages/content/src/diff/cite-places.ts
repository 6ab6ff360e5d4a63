import type { CiteNode, Inline, TextNode } from '../document.ts'
import type { CitePlace } from './operation.ts'

export interface PlacedCite {
  readonly citation: CiteNode
  readonly at: CitePlace
}

/** A text taken apart into its words, adjacent pieces of the same emphasis joined, and its citations with their places. */
export interface TakenApart {
  readonly words: readonly TextNode[]
  readonly cites: readonly PlacedCite[]
}

export function takeApart(inline: readonly Inline[]): TakenApart {
  const words: TextNode[] = []
  const cites: PlacedCite[] = []
  let offset = 0
  for (const node of inline) {
    if ('cite' in node) {
      const index = cites.filter(({ at }) => at.offset === offset).length
      cites.push({ citation: node, at: { offset, index } })
      continue
    }
    offset += node.text.length
    const last = words.at(-1)
    if (last !== undefined && last.mark === node.mark)
      words[words.length - 1] = { ...last, text: last.text + node.text }
    else words.push(node)
  }
  return { words, cites }
}

/** The text again, each citation at its place. */
export function putTogether({ words, cites }: TakenApart): readonly Inline[] {
  const inline: Inline[] = []
  const waiting = cites.toSorted((a, b) => a.at.offset - b.at.offset || a.at.index - b.at.index)
  let offset = 0
  for (const node of words) {
    let { text } = node
    while (waiting[0] !== undefined && waiting[0].at.offset < offset + text.length) {
      const { citation, at } = waiting.shift() as PlacedCite
      const head = text.slice(0, at.offset - offset)
      if (head !== '') inline.push({ ...node, text: head })
      inline.push(citation)
      text = text.slice(head.length)
      offset += head.length
    }
    if (text !== '') inline.push({ ...node, text })
    offset += text.length
  }
  return [...inline, ...waiting.map(({ citation }) => citation)]
}
