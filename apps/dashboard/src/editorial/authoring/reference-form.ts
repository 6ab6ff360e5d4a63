import {
  type CslItem,
  type CslType,
  type PastedReference,
  proposeReferenceId,
  type Reference,
  type ReferenceKind,
  readAuthors,
  readCslDate,
  writeAuthors,
  writeCslDate,
} from '@guideboard/content'

/** Fields of CSL-JSON that are plain words. */
export const wordFields = [
  'title',
  'container-title',
  'volume',
  'issue',
  'page',
  'number',
  'edition',
  'publisher',
  'publisher-place',
  'DOI',
  'PMID',
  'PMCID',
  'URL',
] as const
type WordField = (typeof wordFields)[number]

export interface ReferenceForm {
  readonly uid: string
  readonly id: string
  /** The id is in the stored document already. */
  readonly stored: boolean
  readonly kind: ReferenceKind
  readonly type: CslType
  readonly words: Readonly<Record<WordField, string>>
  /** One name per line: "Family, Given", or an organization. */
  readonly authors: string
  /** 2017, 2017-04 or 2017-04-04. */
  readonly issued: string
  readonly accessed: string
  readonly retracted: { readonly on: string; readonly note: string } | null
  readonly expiresOn: string
  readonly keptBecause: string
  readonly note: string
  readonly base: Reference | null
}

export function toReferenceForm(reference: Reference): ReferenceForm {
  const { id, kind, csl, retracted, expiresOn = '', keptBecause = '', note = '' } = reference
  return {
    ...cslForm(csl),
    uid: id,
    id,
    stored: true,
    kind,
    retracted: retracted ?? null,
    expiresOn,
    keptBecause,
    note,
    base: reference,
  }
}

/** A reference that was pasted, under a free id. */
export function pastedForm({ csl, kind }: PastedReference, taken: Iterable<string>): ReferenceForm {
  const id = proposeReferenceId(csl, taken)
  const rest = { stored: false, retracted: null, expiresOn: '', keptBecause: '', note: '', base: null }
  return { ...cslForm(csl), ...rest, uid: `new ${id}`, id, kind }
}

function cslForm(csl: CslItem) {
  const word = (field: WordField) => csl[field] ?? ''
  return {
    type: csl.type,
    words: {
      title: word('title'),
      'container-title': word('container-title'),
      volume: word('volume'),
      issue: word('issue'),
      page: word('page'),
      number: word('number'),
      edition: word('edition'),
      publisher: word('publisher'),
      'publisher-place': word('publisher-place'),
      DOI: word('DOI'),
      PMID: word('PMID'),
      PMCID: word('PMCID'),
      URL: word('URL'),
    },
    authors: writeAuthors(csl.author ?? []),
    issued: writtenDate(csl.issued),
    accessed: writtenDate(csl.accessed),
  }
}

/** In a scratch a date that cannot be read stands as it was typed. */
function writtenDate(date: CslItem['issued'] | string): string {
  return typeof date === 'object' ? writeCslDate(date) : (date ?? '')
}

/** The reference as the document has it; a date that cannot be read stays as written, for `parseContent` to refuse. */
export function referenceOf(form: ReferenceForm): unknown {
  const { base, id, kind, retracted, expiresOn, keptBecause, note } = form
  const { retracted: _r, expiresOn: _e, keptBecause: _k, note: _n, ...rest } = base ?? {}
  return {
    ...rest,
    id,
    kind,
    csl: cslOf(form),
    ...(retracted === null ? {} : { retracted: { on: retracted.on, note: retracted.note.trim() } }),
    ...(expiresOn === '' ? {} : { expiresOn }),
    ...(keptBecause.trim() === '' ? {} : { keptBecause: keptBecause.trim() }),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
  }
}

/** The bibliographic data, for showing and comparing; a date that cannot be read is left out here. */
export function cslShown(form: ReferenceForm): CslItem {
  const { words, type } = form
  const [author, issued] = [readAuthors(form.authors), readCslDate(form.issued)]
  const said = wordFields.flatMap((field) => {
    const value = words[field].trim()
    return value === '' || field === 'title' ? [] : [[field, value] as const]
  })
  return {
    type,
    title: words.title.trim(),
    ...(author.length === 0 ? {} : { author }),
    ...(issued === undefined ? {} : { issued }),
    ...Object.fromEntries(said),
  }
}

function cslOf(form: ReferenceForm): unknown {
  const { accessed: _a, author: _b, issued: _c, ...rest } = form.base?.csl ?? {}
  const beyond = Object.entries(rest).filter(([field]) => field !== 'type' && !isWordField(field))
  const authors = readAuthors(form.authors)
  return {
    ...Object.fromEntries(beyond),
    ...cslShown(form),
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(form.issued.trim() === '' ? {} : { issued: readCslDate(form.issued) ?? form.issued }),
    ...(form.accessed.trim() === '' ? {} : { accessed: readCslDate(form.accessed) ?? form.accessed }),
  }
}

const isWordField = (field: string): boolean => wordFields.some((one) => one === field)
