import type { CslItem, CslName } from './csl.ts'

/**
 * Authors in the style of the NLM: "Chou R, Qaseem A, Snow V, et al". More than `most` are cut after `most`;
 * undefined when there are none.
 */
export function formatAuthors({ author = [] }: CslItem, most = 6): string | undefined {
  if (author.length === 0) return undefined
  const names = author.map(formatName)
  return names.length > most ? `${names.slice(0, most).join(', ')}, et al` : names.join(', ')
}

function formatName(name: CslName): string {
  if ('literal' in name) return name.literal
  return name.given === undefined ? name.family : `${name.family} ${initials(name.given)}`
}

/** "Roger H." and "RH" are both RH; "Jean-Paul" is JP. */
function initials(given: string): string {
  return given
    .split(/[\s.\-‐]+/u)
    .map((part) => (part === part.toUpperCase() ? part : ([...part][0] ?? '').toUpperCase()))
    .join('')
}
