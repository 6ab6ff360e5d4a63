import type { CslDate, CslItem } from './csl.ts'
import type { Reference } from './document.ts'
import { formatAuthors } from './format-authors.ts'

/** A reference as one line in the style of the NLM (Vancouver), without its number. */
export function formatReference({ csl, retracted }: Reference): string {
  const parts = csl.type === 'article-journal' ? journalArticle(csl) : publication(csl)
  const marked = retracted === undefined ? parts : [...parts, `Retracted on ${retracted.on}`]
  return marked.flatMap((part) => (part ? [sentence(part)] : [])).join(' ')
}

type Parts = readonly (string | undefined)[]

function journalArticle(csl: CslItem): Parts {
  return [
    formatAuthors(csl),
    csl.title,
    csl['container-title'],
    issue(csl),
    ...identifiers(csl),
    webAddress(csl),
  ]
}

function publication(csl: CslItem): Parts {
  return [
    formatAuthors(csl),
    csl.type === 'webpage' ? `${csl.title} [Internet]` : csl.title,
    csl['container-title'] === undefined ? undefined : `In: ${csl['container-title']}`,
    csl.edition === undefined ? undefined : `${csl.edition} ed`,
    imprint(csl),
    csl.number,
    csl.page === undefined ? undefined : `p. ${csl.page}`,
    ...identifiers(csl),
    webAddress(csl),
  ]
}

/** 2017 Apr 4;166(7):514-530 */
function issue({ issued, volume, issue, page }: CslItem): string {
  const number = issue === undefined ? (volume ?? '') : `${volume ?? ''}(${issue})`
  const place = page === undefined ? number : `${number}:${page}`
  const date = issued === undefined ? '' : dateOf(issued)
  return place === '' || date === '' ? date || place : `${date};${place}`
}

/** Bethesda: Publisher; 2022 Mar 1. A body that publishes its own work is named once, as author. */
function imprint(csl: CslItem): string {
  const named = csl.author?.some((author) => 'literal' in author && author.literal === csl.publisher)
  const publisher = [csl['publisher-place'], named ? undefined : csl.publisher]
    .filter((part) => part !== undefined)
    .join(': ')
  const date = csl.issued === undefined ? '' : dateOf(csl.issued)
  const cited = csl.accessed === undefined ? '' : `[cited ${dateOf(csl.accessed)}]`
  const when = [date, cited].filter((part) => part !== '').join(' ')
  return [publisher, when].filter((part) => part !== '').join('; ')
}

function identifiers({ DOI, PMID, PMCID }: CslItem): Parts {
  return [
    DOI === undefined ? undefined : `doi: ${DOI}`,
    PMID === undefined ? undefined : `PMID: ${PMID}`,
    PMCID === undefined ? undefined : `PMCID: ${PMCID}`,
  ]
}

/** Only where no DOI or PMID leads to the source already. */
function webAddress({ DOI, PMID, URL }: CslItem): string | undefined {
  return URL === undefined || DOI !== undefined || PMID !== undefined ? undefined : `Available from: ${URL}`
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

function dateOf({ 'date-parts': [[year, month, day]] }: CslDate): string {
  const name = month === undefined ? undefined : months[month - 1]
  return [year, name, day].filter((part) => part !== undefined).join(' ')
}

/** A part ends with one stop; an address ends with none, so that it can be copied. */
function sentence(part: string): string {
  return /[.?!]$/.test(part) || part.startsWith('Available from: ') ? part : `${part}.`
}
