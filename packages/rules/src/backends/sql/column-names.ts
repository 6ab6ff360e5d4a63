import { sha256Hex } from '../../sha256.ts'

export type SqlDialect = 'postgres' | 'duckdb'

// PostgreSQL cuts a longer name off without a word.
const longestName = 63

/**
 * Column names for results: their own names where the dialect can hold them apart, else shortened with a
 * mark of the whole name. DuckDB takes names that differ in case only for one.
 */
export function columnNames(dialect: SqlDialect, names: readonly string[]): ReadonlyMap<string, string> {
  const folded = new Map<string, number>()
  const fold = (name: string) => (dialect === 'duckdb' ? name.toLowerCase() : name)
  for (const name of names) folded.set(fold(name), (folded.get(fold(name)) ?? 0) + 1)
  return new Map(
    names.map((name) => {
      const fits = isShort(name) && folded.get(fold(name)) === 1
      return [name, fits ? name : `${beginning(name)} ~${sha256Hex(name).slice(0, 12)}`]
    }),
  )
}

/** An identifier in SQL. */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A text value in SQL. */
export function quotedText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

// Only plain characters count one byte each; any other one makes a name long.
function isShort(name: string): boolean {
  return name.length <= longestName && /^[\x20-\x7e]*$/.test(name)
}

function beginning(name: string): string {
  return name.replace(/[^\x20-\x7e]/g, '_').slice(0, longestName - 15)
}
