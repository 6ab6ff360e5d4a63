import { formatAuthors, formatReference, type Reference, type ReferenceKind } from '@guideboard/content'

/** A reference as readers see it, with its number in the article. */
export interface ReaderReference {
  readonly id: string
  readonly number: number | null
  readonly kind: ReferenceKind
  readonly title: string
  readonly authors: string | null
  readonly source: string | null
  readonly year: number | null
  readonly formatted: string
  readonly doi: string | null
  readonly pmid: string | null
  readonly url: string | null
  readonly retracted: boolean
  readonly expiresOn: string | null
  /** Since when something newer takes its place, what, and why it is cited all the same. */
  readonly superseded: { readonly on: string; readonly by: string } | null
  readonly keptBecause: string | null
  readonly note: string | null
}

export function readerReference(reference: Reference, number: number | undefined): ReaderReference {
  const { csl } = reference
  return {
    id: reference.id,
    number: number ?? null,
    kind: reference.kind,
    title: csl.title,
    authors: formatAuthors(csl, 3) ?? null,
    source: csl['container-title'] ?? csl.publisher ?? null,
    year: csl.issued?.['date-parts'][0][0] ?? null,
    formatted: formatReference(reference),
    doi: csl.DOI ?? null,
    pmid: csl.PMID ?? null,
    url: csl.URL ?? null,
    retracted: reference.retracted !== undefined,
    expiresOn: reference.expiresOn ?? null,
    superseded: reference.superseded ?? null,
    keptBecause: reference.keptBecause ?? null,
    note: reference.retracted?.note ?? reference.note ?? null,
  }
}
