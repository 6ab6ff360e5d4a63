import type { CslName } from '../csl.ts'

/** A name read from a list of authors, with a remark where something had to be decided. */
export interface ReadName {
  readonly name: CslName
  readonly warning?: string
}

/** "Family, Given" is a person; a name without a comma is taken as an organization. */
export function readCommaName(text: string): ReadName | undefined {
  const [family = '', ...rest] = text.split(',').map((part) => part.trim())
  if (family === '') return undefined
  if (rest.length === 0) {
    const warning = `“${family}” is taken as an organization; write “Family, Given” for a person.`
    return { name: { literal: family }, warning }
  }
  const [given = '', ...suffixes] = rest.filter((part) => part !== '')
  const name = given === '' ? { family } : { family, given }
  return suffixes.length === 0
    ? { name }
    : { name, warning: `“${suffixes.join(', ')}” after the name of ${family} was left out.` }
}

/** "Given von Family" as BibTeX reads it: the family name begins at the first small-lettered particle, else at the last word. */
export function readPlainName(text: string): CslName {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const particle = words.findIndex((word, place) => place > 0 && /^\p{Ll}/u.test(word))
  const start = particle > 0 && particle < words.length - 1 ? particle : words.length - 1
  const [given, family] = [words.slice(0, start).join(' '), words.slice(start).join(' ')]
  return given === '' ? { family } : { family, given }
}
