import { textFor } from './audiences.ts'
import { type Audience, audiences, type CiteNode, type Inline, type Statement } from './document.ts'

/** The citations among the nodes of a text, as they stand. */
export function citesIn(inline: readonly Inline[]): readonly CiteNode[] {
  return inline.filter((node) => 'cite' in node)
}

/**
 * The citations of a statement, each place once, in reading order: those of the text that an audience is
 * shown, or of all its texts, the clinician's first.
 */
export function citationsOf(statement: Statement, audience?: Audience): readonly CiteNode[] {
  const texts = audience === undefined ? ownTexts(statement) : [textFor(statement, audience).inline]
  const places = new Map<string, CiteNode>()
  for (const { cite, locator } of texts.flatMap(citesIn)) {
    const place = JSON.stringify([cite, locator])
    if (!places.has(place)) places.set(place, { cite, locator })
  }
  return [...places.values()]
}

/** The texts a statement has of its own, the clinician's first. */
function ownTexts({ text }: Statement): readonly (readonly Inline[])[] {
  const others = audiences.filter((audience) => audience !== 'clinician')
  return [text.clinician, ...others.flatMap((audience) => (text[audience] ? [text[audience]] : []))]
}
