interface Identifiers {
  readonly doi: string | null
  readonly pmid: string | null
  readonly url: string | null
}

/** Links to a reference at its publishers; only web and mail addresses become links. */
export function linksOut({ doi, pmid, url }: Identifiers): readonly { name: string; href: string }[] {
  return [
    doi && { name: 'DOI', href: `https://doi.org/${encodeURI(doi)}` },
    pmid && { name: 'PubMed', href: `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/` },
    url && /^(https?|mailto):/i.test(url) && { name: 'Source', href: url },
  ].filter((link) => typeof link === 'object' && link !== null)
}
