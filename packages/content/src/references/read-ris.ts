import type { CslName, CslType } from '../csl.ts'
import { readCslDate } from './csl-date.ts'
import { cslFrom } from './csl-fields.ts'
import type { Draft, Drafts, PasteProblem } from './pasted-reference.ts'
import { readCommaName } from './read-names.ts'

interface RisRecord {
  readonly line: number
  readonly fields: Map<string, string[]>
}

const tagLine = /^([A-Z][A-Z0-9])\s{1,2}-(?:\s(.*))?$/

const types: Readonly<Record<string, CslType>> = {
  JOUR: 'article-journal',
  EJOUR: 'article-journal',
  MGZN: 'article-journal',
  BOOK: 'book',
  EBOOK: 'book',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  RPRT: 'report',
  GOVDOC: 'report',
  ELEC: 'webpage',
  WEB: 'webpage',
  STAND: 'standard',
  STAT: 'regulation',
  LEGAL: 'regulation',
  GEN: 'document',
}

/** Whether a text looks like RIS. */
export const isRis = (text: string): boolean => /^\uFEFF?\s*TY\s{1,2}-/m.test(text)

/** Reads RIS records; what stands outside a record is named with its line. */
export function readRis(text: string): Drafts {
  const problems: PasteProblem[] = []
  const records: RisRecord[] = []
  let open: RisRecord | undefined
  let last: string[] | undefined
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1
    const [, tag, value = ''] = tagLine.exec(raw.replace(/^\uFEFF/, '').trimEnd()) ?? []
    if (tag === undefined) {
      if (raw.trim() === '') continue
      if (open !== undefined && last !== undefined) last.push(`${last.pop() ?? ''} ${raw.trim()}`)
      else problems.push({ line, message: `This line belongs to no record: “${short(raw.trim())}”.` })
    } else if (tag === 'TY') {
      if (open !== undefined) problems.push(unended(open))
      open = { line, fields: new Map([['TY', [value.trim()]]]) }
      records.push(open)
      last = undefined
    } else if (tag === 'ER') {
      if (open === undefined) problems.push({ line, message: 'A record ends here that never began with TY.' })
      open = undefined
      last = undefined
    } else if (open === undefined) {
      problems.push({ line, message: `${tag} stands before any TY, so it belongs to no record.` })
    } else {
      last = open.fields.get(tag) ?? []
      last.push(value.trim())
      open.fields.set(tag, last)
    }
  }
  if (open !== undefined) problems.push(unended(open))
  return { drafts: records.map(draftOf), problems }
}

function unended({ line }: RisRecord): PasteProblem {
  return { line, message: 'This record has no ER line at its end; it was read all the same.' }
}

function draftOf({ fields }: RisRecord): Draft {
  const first = (...tags: readonly string[]) =>
    tags.flatMap((tag) => fields.get(tag) ?? []).find((value) => value !== '')
  const written = first('TY') ?? ''
  const type = types[written]
  const names = ['AU', 'A1'].flatMap((tag) => fields.get(tag) ?? []).map(readCommaName)
  const author: readonly CslName[] = names.flatMap((one) => one?.name ?? [])
  const [start, end] = [first('SP'), first('EP')]
  const pubmed = /pubmed|medline/i.test(first('DB', 'DP') ?? '')
  const book = type === 'book' || type === 'report'
  const csl = cslFrom({
    type: type ?? 'document',
    title: first('TI', 'T1', 'CT'),
    author,
    journal: book ? undefined : first('JO', 'JF', 'T2', 'BT', 'JA', 'J2'),
    edition: first('ET'),
    publisher: first('PB'),
    place: first('CY', 'PP'),
    issued: readCslDate(first('DA', 'PY', 'Y1')) ?? readCslDate(first('PY', 'Y1')),
    accessed: readCslDate(first('Y2')),
    volume: first('VL'),
    issue: type === 'article-journal' ? first('IS') : undefined,
    page: start !== undefined && end !== undefined && end !== start ? `${start}-${end}` : start,
    number: type === 'article-journal' ? undefined : first('IS', 'M1'),
    doi: first('DO'),
    pmid: pubmed ? first('AN') : undefined,
    pmcid: [first('C2'), first('PMC')].find((value) => value !== undefined && /^PMC\d+$/i.test(value)),
    url: first('UR', 'L2'),
  })
  const unknown =
    type === undefined ? [`RIS type “${written}” is kept as a document; choose what it is.`] : []
  return { csl, warnings: [...unknown, ...names.flatMap((one) => one?.warning ?? [])] }
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)
