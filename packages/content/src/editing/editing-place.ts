import { sectionIdForm, statementKeyForm } from '../parsing/ids.ts'

/** The parts of a draft in which somebody can be. `NONE`: it is open, and nothing of it is being written. */
export const editingParts = [
  'NONE',
  'FRONT_MATTER',
  'SECTION',
  'STATEMENT',
  'REFERENCES',
  'RULES',
  'CASES',
  'DOCUMENT',
] as const

export type EditingPart = (typeof editingParts)[number]

/** Where somebody is in a draft. */
export interface EditingPlace {
  readonly part: EditingPart
  /** Of the section or statement; null for every other part. */
  readonly key: string | null
}

/** What is wrong with the key of a place, and how to mend it. */
export function editingKeyFault({
  part,
  key,
}: EditingPlace): { readonly message: string; readonly fix: string } | undefined {
  if (part === 'SECTION') return keyFault(key, sectionIdForm, 'the id of the section, such as red-flags')
  if (part === 'STATEMENT') return keyFault(key, statementKeyForm, 'the key of the statement, such as S1')
  if (key === null) return undefined
  return { message: `The part ${part} has no key.`, fix: 'Leave the key out.' }
}

function keyFault(key: string | null, form: RegExp, what: string) {
  if (key !== null && form.test(key)) return undefined
  return { message: key === null ? 'The key is missing.' : 'The key has another form.', fix: `Give ${what}.` }
}

/** Whether two people write the same, so that a save of one can meet the other's: the whole document is all of it. */
export function meet(mine: EditingPlace, theirs: EditingPlace): boolean {
  if (mine.part === 'NONE' || theirs.part === 'NONE') return false
  if (mine.part === 'DOCUMENT' || theirs.part === 'DOCUMENT') return true
  return mine.part === theirs.part && mine.key === theirs.key
}
