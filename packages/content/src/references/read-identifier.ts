import { isDoi, isPmcid, isPmid } from '../checks/identifiers.ts'

/** One identifier of a source, in its bare form. */
export type Identifier = { readonly DOI: string } | { readonly PMID: string } | { readonly PMCID: string }

const doiAddress = /^(?:https?:\/\/)?(?:dx\.)?doi\.org\//i
const pubmedAddress =
  /^(?:https?:\/\/)?(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov\/pubmed)\/(\d+)\/?(?:[?#].*)?$/i
const pmcAddress =
  /^(?:https?:\/\/)?(?:pmc\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov\/pmc)\/articles\/(PMC\d+)\/?(?:[?#].*)?$/i

/** Reads a DOI, PMID or PMCID, bare, labelled or as an address; `undefined` for anything else. */
export function readIdentifier(text: string): Identifier | undefined {
  const given = text.trim()
  const pmid = pubmedAddress.exec(given)?.[1] ?? /^(?:pmid[:\s]*)?(\d{1,9})$/i.exec(given)?.[1]
  if (pmid !== undefined) return isPmid(pmid) ? { PMID: pmid } : undefined
  const pmcid = pmcAddress.exec(given)?.[1] ?? /^(?:pmcid[:\s]*)?(pmc\d+)$/i.exec(given)?.[1]
  if (pmcid !== undefined) return isPmcid(pmcid.toUpperCase()) ? { PMCID: pmcid.toUpperCase() } : undefined
  return readDoi(given)
}

function readDoi(given: string): Identifier | undefined {
  const address = doiAddress.test(given)
  const name = given.replace(doiAddress, '').replace(/^doi[:\s]+/i, '')
  const doi = withoutTrailing(address ? decoded(name.replace(/[?#].*$/, '')) : name)
  return isDoi(doi) ? { DOI: doi } : undefined
}

/** A sentence's punctuation is none of the name; a closing bracket is, when the name opened it. */
function withoutTrailing(doi: string): string {
  const end = doi.at(-1) ?? ''
  const opened = end === ')' && doi.split('(').length >= doi.split(')').length
  return /[.,;:)\]>"']/.test(end) && !opened ? withoutTrailing(doi.slice(0, -1)) : doi
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
