import type { CslItem } from '../csl.ts'
import type { ReferenceKind } from '../document.ts'
import type { Draft, Drafts, Pasted } from './pasted-reference.ts'
import { isBibtex, readBibtex } from './read-bibtex.ts'
import { isJson, readCslJson } from './read-csl-json.ts'
import { readIdentifier } from './read-identifier.ts'
import { isRis, readRis } from './read-ris.ts'

/** Characters of one paste that are looked at; a reference manager's whole library is not one. */
const mostCharacters = 500_000

/**
 * Reads what somebody pasted: RIS, BibTeX, CSL-JSON, or one DOI, PMID or PMCID per line (addresses too). Nothing is
 * fetched and nothing invented: a bare identifier gives a reference whose other fields are empty.
 */
export function readPastedReferences(text: string): Pasted {
  if (text.length > mostCharacters)
    return {
      references: [],
      problems: [{ line: 1, message: 'This is too much at once: paste fewer records.' }],
    }
  const { drafts, problems } = readDrafts(text)
  return { references: drafts.map(finished), problems }
}

function readDrafts(text: string): Drafts {
  if (text.trim() === '') return { drafts: [], problems: [] }
  if (isRis(text)) return readRis(text)
  if (isBibtex(text)) return readBibtex(text)
  if (isJson(text)) return readCslJson(text)
  return readIdentifiers(text)
}

function readIdentifiers(text: string): Drafts {
  const drafts: Draft[] = []
  const problems = text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    if (line.trim() === '') return []
    const identifiers = [line, ...line.split(/[\s,;]+/)].map((word) => readIdentifier(word))
    const found =
      identifiers[0] === undefined ? identifiers.filter((one) => one !== undefined) : [identifiers[0]]
    for (const identifier of found)
      drafts.push({ csl: { type: 'article-journal', title: '', ...identifier }, warnings: [] })
    if (found.length > 0) return []
    const message = 'This is no DOI, PMID, PMCID, RIS, BibTeX or CSL-JSON.'
    return [{ line: index + 1, message }]
  })
  return { drafts, problems }
}

function finished({ csl, warnings }: Draft): Pasted['references'][number] {
  return { csl, kind: kindOf(csl), warnings: [...warnings, ...emptyFields(csl)] }
}

/** Says what has to be filled in by hand. */
function emptyFields(csl: CslItem): readonly string[] {
  const lacking = [
    csl.title === '' ? 'title' : '',
    csl.author === undefined ? 'authors' : '',
    csl.issued === undefined ? 'year' : '',
  ].filter((field) => field !== '')
  return lacking.length === 0 ? [] : [`To fill in: ${lacking.join(', ')}.`]
}

function kindOf({ title, type }: CslItem): ReferenceKind {
  if (/systematic review|meta-?analys/i.test(title)) return 'systematic-review'
  if (/guideline|recommendations? (?:for|of|from)|consensus statement/i.test(title)) return 'guideline'
  if (type === 'regulation' || /prescribing information|\blabel\b|package (?:insert|leaflet)/i.test(title))
    return 'drug-label'
  return 'research'
}
