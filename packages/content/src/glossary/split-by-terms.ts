import type { Term } from './term.ts'

/** A piece of a text; with the term that it is, where it is one. */
export interface TermPart {
  readonly text: string
  readonly term?: Term
}

/**
 * A splitter of texts by the terms in them, each term only where it comes first in a text, so that a page does not
 * drown in marks. The parts together are the text.
 */
export function splitByTerms(terms: readonly Term[]): (text: string) => readonly TermPart[] {
  const byForm = new Map(
    terms.flatMap((term) => term.forms.map((form) => [form.toLowerCase(), term] as const)),
  )
  // The longest first, or "heart" would win over "heart failure".
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length).map(escaped)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})(?![\\p{L}\\p{N}-])`, 'giu')
  return (text) => {
    const parts: TermPart[] = []
    const seen = new Set<Term>()
    let from = 0
    for (const { 0: form, index } of forms.length === 0 ? [] : text.matchAll(pattern)) {
      const term = byForm.get(form.toLowerCase())
      if (term === undefined || seen.has(term)) continue
      seen.add(term)
      if (index > from) parts.push({ text: text.slice(from, index) })
      parts.push({ text: form, term })
      from = index + form.length
    }
    if (from < text.length) parts.push({ text: text.slice(from) })
    return parts
  }
}

function escaped(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
