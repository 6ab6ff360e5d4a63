import { pointer, type Reader, type Reading, report, shown } from './reading.ts'

type Readers = { readonly [key: string]: Reader<unknown> }
type ValueOf<R> = R extends Reader<infer Value> ? Value : never
type RecordOf<Required extends Readers, Optional extends Readers> = {
  readonly [K in keyof Required]: ValueOf<Required[K]>
} & { readonly [K in keyof Optional]?: ValueOf<Optional[K]> }

/** Names that reach into an object's prototype: never a key, never an id. */
export const prototypeNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** An object with these keys and no others; all that is wrong with it is reported. */
export function record<Required extends Readers, Optional extends Readers>(
  required: Required,
  optional: Optional,
): Reader<RecordOf<Required, Optional>> {
  const readers = new Map(Object.entries({ ...required, ...optional }))
  return (value, path, reading) => {
    if (!isRecord(value)) {
      return report(
        reading,
        path,
        `${shown(value)} is not an object`,
        `write an object with ${listed(required)}`,
      )
    }
    refuseUnknownKeys(value, readers, path, reading)
    const entries: (readonly [string, unknown])[] = []
    let whole = true
    for (const [key, read] of readers) {
      if (!Object.hasOwn(value, key)) {
        if (!Object.hasOwn(required, key)) continue
        report(reading, path, `"${key}" is missing`, `add "${key}"`)
        whole = false
        continue
      }
      const found = read(value[key], pointer(path, key), reading)
      if (found === undefined) whole = false
      else entries.push([key, found])
    }
    return whole ? (asRecord(entries) as RecordOf<Required, Optional>) : undefined
  }
}

/** Each entry was read by the reader of its key, which the types of `Object.fromEntries` cannot say. */
function asRecord(entries: readonly (readonly [string, unknown])[]): unknown {
  return Object.fromEntries(entries)
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuseUnknownKeys(
  value: Readonly<Record<string, unknown>>,
  readers: ReadonlyMap<string, unknown>,
  path: string,
  reading: Reading,
): void {
  for (const key of Object.keys(value)) {
    if (readers.has(key)) continue
    const message = prototypeNames.has(key)
      ? `"${key}" is not allowed as a key`
      : `${shown(key)} has no meaning here`
    report(
      reading,
      pointer(path, key),
      message,
      `leave it out; this object has ${[...readers.keys()].join(', ')}`,
    )
  }
}

/** A list of `least` to `most` members; a longer one is refused unread. */
export function list<Value>(
  read: Reader<Value>,
  { least = 0, most }: { readonly least?: number; readonly most: number },
): Reader<readonly Value[]> {
  return (value, path, reading) => {
    if (!Array.isArray(value)) return report(reading, path, `${shown(value)} is not a list`, 'write a list')
    if (value.length < least) {
      return report(
        reading,
        path,
        `${value.length} of at least ${least} members`,
        `add ${least - value.length} more`,
      )
    }
    if (value.length > most) {
      return report(reading, path, `${value.length} of at most ${most} members`, 'shorten or split the list')
    }
    const members = Array.from(value, (member, index) => read(member, pointer(path, index), reading))
    const found = members.filter((member): member is Value & {} => member !== undefined)
    return found.length === members.length ? found : undefined
  }
}

/** One of a closed list of words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Reader<Word> {
  return (value, path, reading) => {
    const found = words.find((word) => word === value)
    return found ?? report(reading, path, `${shown(value)} is not one of them`, `use ${words.join(', ')}`)
  }
}

/** A whole number within limits, both included. */
export function wholeNumber(least: number, most: number): Reader<number> {
  return (value, path, reading) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? value
      : report(
          reading,
          path,
          `${shown(value)} is not a whole number from ${least} to ${most}`,
          'write such a number',
        )
}

function listed(readers: Readers): string {
  return Object.keys(readers).join(', ')
}
