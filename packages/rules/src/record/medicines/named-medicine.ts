import { type Medicine, namesByWord, type WrittenName, wordsOf } from './medicines.ts'

/** What the name of a medicine says: evidence for an ingredient, never that another one is not in it. */
export interface NamedMedicine extends Medicine {
  /** The name says something beside, such as "aspirin-free": it proves nothing. */
  readonly doubtful: boolean
}

const local =
  /\b(topical|cream|ointment|gel|lotion|patch|ophthalmic|eye|otic|ear|nasal|inhal\w*|nebuli\w*|rectal|suppository|vaginal|mouthwash|enema|shampoo|foam|drops)\b/
const doubt = /\b(no|non|not|without|free|avoid|stop|stopped|allerg\w*|intoleran\w*|instead|placebo|never)\b/

const read = new Map<string, { readonly named: NamedMedicine | undefined }>()
const mostKept = 2000

/** The ingredients that texts name, as whole words; undefined when they name none. One name is read again and again. */
export function namedMedicine(texts: readonly string[]): NamedMedicine | undefined {
  const key = texts.join('\n')
  const had = read.get(key)
  if (had !== undefined) return had.named
  const named = readNames(texts)
  if (read.size >= mostKept) read.clear()
  read.set(key, { named })
  return named
}

function readNames(texts: readonly string[]): NamedMedicine | undefined {
  const found = texts.map((text) => text.toLowerCase()).map((text) => ({ text, of: namesIn(text) }))
  const named = [...new Set(found.flatMap(({ of }) => of))]
  if (named.length === 0) return undefined
  return {
    ingredients: named,
    local: found.some(({ text }) => local.test(text)),
    doubtful: found.some(({ text, of }) => of.length > 0 && doubt.test(text)),
  }
}

function namesIn(text: string): readonly string[] {
  const names = namesByWord()
  return [...new Set(wordsOf(text))]
    .flatMap((word) => names.get(word) ?? [])
    .filter((name) => stands(text, name))
    .flatMap(({ of }) => of)
}

// A brand counts at the start of a name, or in the brackets that RxNorm writes.
function stands(text: string, { name, brand }: WrittenName): boolean {
  if (brand) return text === name || text.startsWith(`${name} `) || text.includes(`[${name}`)
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + name.length))) return true
  return false
}

function isLetter(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign)
}
