import { type Audience, audiences, type Inline, type Statement } from '../document.ts'
import { sameJson } from './changed-paths.ts'
import { type PlacedCite, putTogether, takeApart } from './cite-places.ts'
import type { TextOperation } from './operation.ts'
import { wordChanges } from './word-changes.ts'

type CitationOperation = Extract<TextOperation, { readonly kind: `citation.${string}` }>

/** What changed in the words of a statement, audience by audience. */
export function textOperations(before: Statement, after: Statement): readonly TextOperation[] {
  return audiences.flatMap((audience) => {
    const of = { key: after.key, audience }
    const [old, fresh] = [before.text[audience], after.text[audience]]
    if (sameJson(old, fresh)) return []
    if (old !== undefined && fresh !== undefined) return changed(of, old, fresh)
    const kind = old === undefined ? ('text.added' as const) : ('text.removed' as const)
    return [
      { kind, ...of, before: old ?? null, after: fresh ?? null, words: wordChanges(old ?? [], fresh ?? []) },
    ]
  })
}

interface Of {
  readonly key: string
  readonly audience: Audience
}

/** Citations that came or went leave the words alone; whatever they do not explain is a change of the text. */
function changed(of: Of, old: readonly Inline[], fresh: readonly Inline[]): readonly TextOperation[] {
  const citations = citationOperations(of, takeApart(old).cites, takeApart(fresh).cites)
  if (sameJson(withCitations(old, citations), fresh)) return citations
  return [
    { kind: 'text.changed', ...of, before: old, after: fresh, words: wordChanges(old, fresh) },
    ...citations,
  ]
}

function citationOperations(
  of: Of,
  old: readonly PlacedCite[],
  fresh: readonly PlacedCite[],
): readonly CitationOperation[] {
  const gone = [...old]
  const come: PlacedCite[] = []
  for (const one of fresh) {
    const same = nearest(gone, one, ({ citation }) => sameJson(citation, one.citation))
    if (same === -1) come.push(one)
    else gone.splice(same, 1)
  }
  const operations: CitationOperation[] = []
  for (const { citation, at } of come) {
    const relocated = nearest(gone, { at }, (one) => one.citation.cite === citation.cite)
    const [was] = relocated === -1 ? [] : gone.splice(relocated, 1)
    operations.push(
      was === undefined
        ? { kind: 'citation.added', ...of, citation, at }
        : {
            kind: 'citation.locatorChanged',
            ...of,
            cite: citation.cite,
            before: was.citation.locator,
            after: citation.locator,
            at: was.at,
          },
    )
  }
  for (const { citation, at } of gone) operations.push({ kind: 'citation.removed', ...of, citation, at })
  return operations
}

/** The place in a list of the nearest citation that fits; -1 when none does. */
function nearest(
  list: readonly PlacedCite[],
  { at }: Pick<PlacedCite, 'at'>,
  fits: (one: PlacedCite) => boolean,
): number {
  const far = (one: PlacedCite) =>
    Math.abs(one.at.offset - at.offset) * 1000 + Math.abs(one.at.index - at.index)
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (const [index, one] of list.entries()) {
    if (!fits(one) || far(one) >= least) continue
    best = index
    least = far(one)
  }
  return best
}

/** A text with the changes of its citations alone. */
export function withCitations(
  inline: readonly Inline[],
  operations: readonly TextOperation[],
): readonly Inline[] {
  const { words, cites } = takeApart(inline)
  const is = (one: PlacedCite, at: PlacedCite['at']) =>
    one.at.offset === at.offset && one.at.index === at.index
  let kept = [...cites]
  for (const one of operations) {
    if (one.kind === 'citation.locatorChanged')
      kept = kept.map((cite) =>
        is(cite, one.at) ? { ...cite, citation: { cite: one.cite, locator: one.after } } : cite,
      )
    if (one.kind === 'citation.removed') kept = kept.filter((cite) => !is(cite, one.at))
  }
  const added = operations.flatMap((one) => (one.kind === 'citation.added' ? [one] : []))
  const placed = renumbered(kept)
  for (const { citation, at } of added.toSorted(
    (a, b) => a.at.offset - b.at.offset || a.at.index - b.at.index,
  )) {
    const later = placed.findIndex(
      (one) => one.at.offset > at.offset || (one.at.offset === at.offset && one.at.index >= at.index),
    )
    placed.splice(later === -1 ? placed.length : later, 0, { citation, at })
    placed.splice(0, placed.length, ...renumbered(placed))
  }
  return putTogether({ words, cites: placed })
}

/** Citations in reading order, numbered anew where several stand at one place. */
function renumbered(cites: readonly PlacedCite[]): PlacedCite[] {
  const counts = new Map<number, number>()
  return cites.map(({ citation, at: { offset } }) => {
    const index = counts.get(offset) ?? 0
    counts.set(offset, index + 1)
    return { citation, at: { offset, index } }
  })
}
