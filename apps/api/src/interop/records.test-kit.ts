import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('./records/', import.meta.url)

/** One of the copied records, parsed anew each time. */
export function recordNamed(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
}

/** The names of the copied records that begin so. */
export function recordNames(prefix: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
}
