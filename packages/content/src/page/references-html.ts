import type { NumberedReference } from '../citation-numbering.ts'
import { citationsOf } from '../citations-of.ts'
import type { ArticleContent } from '../document.ts'
import { formatReference } from '../format-reference.ts'
import { linksOut } from '../links-out.ts'
import { writtenDate } from '../written-date.ts'
import { type Html, html } from './html.ts'

/** The reference list, each with its links out and back to the statements that cite it. */
export function referencesHtml(content: ArticleContent, references: readonly NumberedReference[]): Html {
  const citing = citingKeys(content)
  return html`<section aria-labelledby="references"><h2 id="references">References</h2><ol class="written-references">${references.map(
    ({ reference, number }) => {
      const { csl, retracted, superseded, expiresOn, keptBecause, note } = reference
      const notes = [
        retracted && `Retracted: ${retracted.note}`,
        superseded && `Superseded on ${writtenDate(superseded.on)} by ${superseded.by}`,
        keptBecause && `Still cited because: ${keptBecause}`,
        expiresOn && `Valid until ${writtenDate(expiresOn)}`,
        note,
      ]
      const links = linksOut({ doi: csl.DOI ?? null, pmid: csl.PMID ?? null, url: csl.URL ?? null })
      return html`<li id="reference-${reference.id}" value="${number}"><p>${formatReference(reference)}</p>${notes.map(
        (words) => words && html`<p class="written-note">${words}</p>`,
      )}<p class="written-note">${links.map(
        ({ name, href }) => html`<a href="${href}" rel="noreferrer">${name} of reference ${number}</a> `,
      )}${(citing.get(reference.id) ?? []).map((key) => html`<a href="#statement-${key}">Statement ${key}</a> `)}</p></li>`
    },
  )}</ol></section>`
}

/** The keys of the statements that cite each reference in any audience's words, in reading order. */
function citingKeys({ sections }: ArticleContent): ReadonlyMap<string, readonly string[]> {
  const citing = new Map<string, string[]>()
  for (const statement of sections.flatMap(({ statements }) => statements)) {
    for (const id of new Set(citationsOf(statement).map(({ cite }) => cite))) {
      citing.set(id, [...(citing.get(id) ?? []), statement.key])
    }
  }
  return citing
}
