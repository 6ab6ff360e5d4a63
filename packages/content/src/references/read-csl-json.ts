import { type CslDate, type CslName, type CslType, cslTypes } from '../csl.ts'
import { isRecord } from '../parsing/shapes.ts'
import { readCslDate } from './csl-date.ts'
import { cslFrom } from './csl-fields.ts'
import type { Draft, Drafts } from './pasted-reference.ts'

/** Whether a text looks like JSON. */
export const isJson = (text: string): boolean => /^\uFEFF?\s*[[{]/.test(text)

/** CSL's other types, as the nearest of ours. */
const nearest: Readonly<Record<string, CslType>> = {
  article: 'article-journal',
  'article-magazine': 'article-journal',
  'article-newspaper': 'article-journal',
  review: 'article-journal',
  'entry-encyclopedia': 'chapter',
  'paper-conference': 'chapter',
  post: 'webpage',
  'post-weblog': 'webpage',
  legislation: 'regulation',
}

const ours = new Set([
  'id',
  'type',
  'title',
  'author',
  'container-title',
  'edition',
  'publisher',
  'publisher-place',
  'issued',
  'accessed',
  'volume',
  'issue',
  'page',
  'number',
  'DOI',
  'PMID',
  'PMCID',
  'URL',
])

/** Reads CSL-JSON, one item or a list; what a reference does not keep is named. */
export function readCslJson(text: string): Drafts {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : 'it cannot be read'
    return {
      drafts: [],
      problems: [{ line: lineOf(text, message), message: `This is no JSON: ${message}.` }],
    }
  }
  const items = Array.isArray(json) ? json : isRecord(json) && Array.isArray(json.items) ? json.items : [json]
  const drafts: Draft[] = []
  const problems = items.flatMap((item, index) => {
    if (!isRecord(item) || typeof item.type !== 'string')
      return [{ line: 1, message: `Item ${index + 1} has no CSL “type”, so it is no reference.` }]
    drafts.push(draftOf(item, item.type))
    return []
  })
  return { drafts, problems }
}

function lineOf(text: string, message: string): number {
  const line = /line (\d+)/.exec(message)?.[1]
  if (line !== undefined) return Number(line)
  const position = /position (\d+)/.exec(message)?.[1]
  return position === undefined ? text.split('\n').length : text.slice(0, Number(position)).split('\n').length
}

function draftOf(item: Readonly<Record<string, unknown>>, written: string): Draft {
  const type = cslTypes.find((one) => one === written) ?? nearest[written]
  const word = (key: string) => {
    const value = item[key]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  }
  const authors = Array.isArray(item.author) ? item.author : []
  const author = authors.flatMap((one) => nameOf(one) ?? [])
  const left = Object.keys(item).filter((key) => !ours.has(key))
  const csl = cslFrom({
    type: type ?? 'document',
    title: word('title'),
    author,
    journal: word('container-title'),
    edition: word('edition'),
    publisher: word('publisher'),
    place: word('publisher-place'),
    issued: dateOf(item.issued),
    accessed: dateOf(item.accessed),
    volume: word('volume'),
    issue: word('issue'),
    page: word('page'),
    number: word('number'),
    doi: word('DOI'),
    pmid: word('PMID'),
    pmcid: word('PMCID'),
    url: word('URL'),
  })
  return {
    csl,
    warnings: [
      ...(type === undefined ? [`CSL type “${written}” is kept as a document; choose what it is.`] : []),
      ...(author.length < authors.length
        ? [`${authors.length - author.length} of the authors have no name.`]
        : []),
      ...(item.issued !== undefined && csl.issued === undefined
        ? ['The date of publication cannot be read.']
        : []),
      ...(left.length > 0 ? [`Left out: ${left.slice(0, 8).join(', ')}${left.length > 8 ? ' …' : ''}.`] : []),
    ],
  }
}

function nameOf(value: unknown): CslName | undefined {
  if (!isRecord(value)) return undefined
  const part = (key: string) => (typeof value[key] === 'string' ? value[key].trim() : '')
  if (part('literal') !== '') return { literal: part('literal') }
  const particle = part('non-dropping-particle')
  const family = [particle, part('family')].filter((word) => word !== '').join(' ')
  if (family === '') return part('given') === '' ? undefined : { literal: part('given') }
  const given = [part('given'), part('dropping-particle')].filter((word) => word !== '').join(' ')
  return given === '' ? { family } : { family, given }
}

function dateOf(value: unknown): CslDate | undefined {
  if (!isRecord(value)) return undefined
  const parts = value['date-parts']
  const [first] = Array.isArray(parts) ? parts : []
  if (Array.isArray(first)) return readCslDate(first.map(String).join('-'))
  const written = value.raw ?? value.literal
  return typeof written === 'string' ? readCslDate(written) : undefined
}
