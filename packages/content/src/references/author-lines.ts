import type { CslName } from '../csl.ts'

/** Authors as lines that a person edits: "Family, Given"; an organization stands as it is, in braces if it has a comma. */
export function writeAuthors(names: readonly CslName[]): string {
  return names
    .map((name) => {
      if ('literal' in name) return /[,{}]/.test(name.literal) ? `{${name.literal}}` : name.literal
      return `${name.family}, ${name.given ?? ''}`.trimEnd()
    })
    .join('\n')
}

/** The same, read back; empty lines do not count. */
export function readAuthors(lines: string): readonly CslName[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(readAuthor)
}

function readAuthor(line: string): CslName {
  if (line.startsWith('{') && line.endsWith('}')) return { literal: line.slice(1, -1).trim() }
  const comma = line.indexOf(',')
  if (comma === -1) return { literal: line }
  const [family, given] = [line.slice(0, comma).trim(), line.slice(comma + 1).trim()]
  return given === '' ? { family } : { family, given }
}
