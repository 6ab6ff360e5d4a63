import { dayOf } from '@guideboard/rules'
import { type NameKind, type Reader, report, shown } from './reading.ts'
import { prototypeNames } from './shapes.ts'
import { textFault } from './text-fault.ts'

/** A text of at most `most` characters that readers may see; it may be all spaces, but not empty. */
export function text(most: number): Reader<string> {
  return (value, path, reading) => {
    if (typeof value !== 'string')
      return report(reading, path, `${shown(value)} is not a text`, 'write a text')
    if (value === '') return report(reading, path, 'the text is empty', 'write it, or leave it out')
    return sound(value, most, path, reading)
  }
}

/** A text with something in it, and no space around it. */
export function line(most: number): Reader<string> {
  return (value, path, reading) => {
    if (typeof value === 'string' && value.trim() === '') {
      return report(reading, path, 'the text is empty', 'write it, or leave it out')
    }
    if (typeof value === 'string' && value.trim() !== value) {
      return report(reading, path, 'the text has space around it', 'leave the space out')
    }
    return text(most)(value, path, reading)
  }
}

/** A text without space around it that may still be empty. */
export function lineOrEmpty(most: number): Reader<string> {
  const read = line(most)
  return (value, path, reading) => (value === '' ? '' : read(value, path, reading))
}

const sound = (value: string, most: number, path: string, reading: Parameters<Reader<string>>[2]) => {
  // Length first: no pattern runs over a text that is refused anyway.
  if (value.length > most) {
    return report(reading, path, `${value.length} characters of at most ${most}`, 'shorten it, or split it')
  }
  const fault = textFault(value)
  return fault === undefined ? value : report(reading, path, fault.message, fault.fix)
}

/** A calendar date YYYY-MM-DD that exists. */
export const calendarDate: Reader<string> = (value, path, reading) =>
  typeof value === 'string' && dayOf(value) !== undefined
    ? value
    : report(reading, path, `${shown(value)} is not a date`, 'write a calendar date as YYYY-MM-DD')

/** A BCP 47 language tag in its canonical spelling. */
export const languageTag: Reader<string> = (value, path, reading) => {
  const canonical = typeof value === 'string' ? canonicalTag(value) : undefined
  if (canonical === undefined) {
    return report(
      reading,
      path,
      `${shown(value)} is not a language tag`,
      'write a BCP 47 tag such as en or de-CH',
    )
  }
  return canonical === value
    ? canonical
    : report(reading, path, `${shown(value)} is not the usual spelling`, `write "${canonical}"`)
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

/** A name of the document's own, by a pattern that its examples explain. */
export function named(pattern: RegExp, example: string): Reader<string> {
  return (value, path, reading) =>
    typeof value === 'string' && pattern.test(value) && !prototypeNames.has(value)
      ? value
      : report(reading, path, `${shown(value)} is not a name of this kind`, `write one such as ${example}`)
}

/** Remembers that the document declares this name. */
export function declares<Name extends string>(kind: NameKind, read: Reader<Name>): Reader<Name> {
  return (value, path, reading) => {
    const name = read(value, path, reading)
    if (name !== undefined) reading.declared.push({ kind, name, path })
    return name
  }
}

/** Remembers that the document uses this name. */
export function uses<Name extends string>(kind: NameKind, read: Reader<Name>): Reader<Name> {
  return (value, path, reading) => {
    const name = read(value, path, reading)
    if (name !== undefined) reading.used.push({ kind, name, path })
    return name
  }
}
