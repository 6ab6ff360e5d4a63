import type { CslType } from '../csl.ts'
import { type BibtexEntry, bibtexEntries } from './bibtex-entries.ts'
import { readCslDate } from './csl-date.ts'
import { cslFrom } from './csl-fields.ts'
import { latexText } from './latex-text.ts'
import type { Draft, Drafts } from './pasted-reference.ts'
import { type ReadName, readCommaName, readPlainName } from './read-names.ts'

const types: Readonly<Record<string, CslType>> = {
  article: 'article-journal',
  book: 'book',
  booklet: 'book',
  manual: 'document',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'chapter',
  conference: 'chapter',
  techreport: 'report',
  report: 'report',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  standard: 'standard',
  misc: 'document',
}

/** Whether a text looks like BibTeX. */
export const isBibtex = (text: string): boolean => /^\uFEFF?\s*@\s*[A-Za-z]+\s*[{(]/m.test(text)

/** Reads BibTeX and BibLaTeX entries, accents included. */
export function readBibtex(text: string): Drafts {
  const { entries, problems } = bibtexEntries(text)
  if (entries.length === 0 && problems.length === 0)
    return { drafts: [], problems: [{ line: 1, message: 'There is no entry in this BibTeX.' }] }
  return { drafts: entries.map(draftOf), problems }
}

function draftOf({ type: written, fields }: BibtexEntry): Draft {
  const raw = (...names: readonly string[]) =>
    names.map((name) => fields.get(name)).find((value) => value?.trim())
  const text = (...names: readonly string[]) => {
    const value = raw(...names)
    return value === undefined ? undefined : latexText(value)
  }
  const url = raw('url') ?? /\\url\{([^}]*)\}/.exec(raw('howpublished') ?? '')?.[1]
  const known = types[written]
  const type = written === 'misc' && url !== undefined ? 'webpage' : (known ?? 'document')
  const names = namesIn(raw('author') ?? raw('editor') ?? '')
  const others = names.some(({ name }) => 'literal' in name && name.literal === 'others')
  const kept = names.filter(({ name }) => !('literal' in name && name.literal === 'others'))
  const date = raw('date') ?? [raw('year'), raw('month'), raw('day')].filter(Boolean).join(' ')
  const pubmed = raw('eprinttype', 'archiveprefix')?.toLowerCase() === 'pubmed' ? raw('eprint') : undefined
  const article = type === 'article-journal'
  const csl = cslFrom({
    type,
    title: [text('title'), text('subtitle')].filter(Boolean).join(': '),
    author: kept.map(({ name }) => name),
    journal: text('journal', 'journaltitle', 'booktitle'),
    edition: text('edition'),
    publisher: text('publisher', 'institution', 'organization', 'school'),
    place: text('address', 'location'),
    issued: readCslDate(date === '' ? undefined : latexText(date)),
    accessed: readCslDate(raw('urldate')),
    volume: text('volume'),
    issue: article ? text('number', 'issue') : undefined,
    page: text('pages'),
    number: article ? undefined : text('number'),
    doi: raw('doi')?.replace(/\\([_%&#])/g, '$1'),
    pmid: raw('pmid') ?? pubmed,
    pmcid: raw('pmcid', 'pmc'),
    url: url?.replace(/\\([_%&#~])/g, '$1'),
  })
  return {
    csl,
    warnings: [
      ...(known === undefined ? [`BibTeX type “${written}” is kept as a document; choose what it is.`] : []),
      ...kept.flatMap(({ warning }) => warning ?? []),
      ...(others ? ['The list of authors ends with “and others”: complete it.'] : []),
      ...(raw('author') === undefined && raw('editor') !== undefined
        ? ['There is no author; the editors stand in their place.']
        : []),
    ],
  }
}

/** Names are parted by " and " outside braces; one that is braced as a whole is an organization. */
function namesIn(source: string): readonly ReadName[] {
  const names: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < source.length; at += 1) {
    if (source[at] === '{') depth += 1
    else if (source[at] === '}') depth -= 1
    else if (depth === 0 && /^\sand\s/i.test(source.slice(at, at + 5))) {
      names.push(source.slice(start, at))
      start = at + 5
      at += 4
    }
  }
  names.push(source.slice(start))
  return names
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .flatMap((name) => readName(name) ?? [])
}

function readName(source: string): ReadName | undefined {
  const text = latexText(source)
  if (text === '' || text === 'others') return text === '' ? undefined : { name: { literal: text } }
  if (/^\{[^{}]*\}$/.test(source) && !/\\[`'^"~=.uvHcdbkr]/.test(source)) return { name: { literal: text } }
  const parts = source.split(',')
  if (parts.length === 1) return { name: readPlainName(text) }
  if (parts.length === 2) return readCommaName(text)
  const [family = '', suffix = '', given = ''] = text.split(',').map((part) => part.trim())
  return {
    name: given === '' ? { family } : { family, given },
    warning: `“${suffix}” after the name of ${family} was left out.`,
  }
}
