import type { PasteProblem } from './pasted-reference.ts'

/** One entry as it is written: values without their outer delimiters, LaTeX unread. */
export interface BibtexEntry {
  readonly line: number
  readonly type: string
  readonly key: string
  readonly fields: ReadonlyMap<string, string>
}

/** Splits BibTeX into entries; a broken one is named with its line, and reading goes on at the next `@`. */
export function bibtexEntries(text: string): {
  readonly entries: readonly BibtexEntry[]
  readonly problems: readonly PasteProblem[]
} {
  const entries: BibtexEntry[] = []
  const problems: PasteProblem[] = []
  const macros = new Map(months)
  let from = 0
  for (;;) {
    const start = /@\s*([A-Za-z]+)\s*[{(]/g
    start.lastIndex = from
    const found = start.exec(text)
    if (found === null) return { entries, problems }
    const line = lineAt(text, found.index)
    const type = (found[1] ?? '').toLowerCase()
    const scan = new Scan(text, start.lastIndex)
    try {
      if (type === 'comment' || type === 'preamble') scan.skipBlock()
      else if (type === 'string') for (const [name, value] of scan.fields(macros)) macros.set(name, value)
      else {
        const key = scan.key()
        entries.push({ line, type, key, fields: scan.fields(macros) })
      }
      from = scan.at
    } catch (fault) {
      if (!(fault instanceof Broken)) throw fault
      problems.push({
        line: lineAt(text, fault.at),
        message: `The entry @${type} of line ${line} ${fault.message}`,
      })
      // The next entry begins on a line of its own.
      const next = text.slice(start.lastIndex).search(/\n\s*@/)
      if (next === -1) return { entries, problems }
      from = start.lastIndex + next
    }
  }
}

const months: readonly (readonly [string, string])[] = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
].map((name) => [name, name] as const)

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length

class Broken extends Error {
  readonly at: number
  constructor(at: number, message: string) {
    super(message)
    this.at = at
  }
}

class Scan {
  readonly #text: string
  at: number

  constructor(text: string, at: number) {
    this.#text = text
    this.at = at
  }

  key(): string {
    const found = this.#take(/[^\s,{}()"'#%]*\s*,?/y)
    return found.replace(/[\s,]/g, '')
  }

  /** `name = value, …` up to the closing bracket of the entry. */
  fields(macros: ReadonlyMap<string, string>): Map<string, string> {
    const fields = new Map<string, string>()
    for (;;) {
      this.#take(/[\s,]*/y)
      if (this.#peek() === '}' || this.#peek() === ')') {
        this.at += 1
        return fields
      }
      if (this.#peek() === '') throw new Broken(this.at - 1, 'is not closed.')
      const name = this.#take(/[A-Za-z][\w:.+-]*/y).toLowerCase()
      if (name === '')
        throw new Broken(
          this.at,
          `has no field name before “${this.#text.slice(this.at, this.at + 12).split('\n')[0]}”.`,
        )
      if (this.#take(/\s*=\s*/y) === '') throw new Broken(this.at, `has no “=” after “${name}”.`)
      const value = this.#value(name, macros)
      if (!fields.has(name)) fields.set(name, value)
      const after = this.#take(/\s*/y) + this.#peek()
      if (!/[,})]$/.test(after) && this.#peek() !== '')
        throw new Broken(this.at, `has no comma after “${name}”.`)
    }
  }

  skipBlock(): void {
    this.at -= 1
    this.#braced(this.#peek() === '(' ? ')' : '}')
  }

  #value(name: string, macros: ReadonlyMap<string, string>): string {
    const parts: string[] = []
    do {
      const next = this.#peek()
      if (next === '{') parts.push(this.#braced('}'))
      else if (next === '"') parts.push(this.#quoted())
      else {
        const word = this.#take(/[\w:.+/-]+/y)
        if (word === '') throw new Broken(this.at, `has no value for “${name}”.`)
        parts.push(macros.get(word.toLowerCase()) ?? word)
      }
    } while (this.#take(/\s*#\s*/y) !== '')
    return parts.join('')
  }

  #braced(close: string): string {
    const start = this.at + 1
    let depth = 0
    for (let at = start; at < this.#text.length; at += 1) {
      const sign = this.#text[at]
      if (sign === '\\') at += 1
      else if (sign === '{') depth += 1
      else if (depth === 0 && sign === close) {
        this.at = at + 1
        return this.#text.slice(start, at)
      } else if (sign === '}') depth -= 1
    }
    throw new Broken(this.at, 'has a bracket that is never closed.')
  }

  #quoted(): string {
    const start = this.at + 1
    let depth = 0
    for (let at = start; at < this.#text.length; at += 1) {
      const sign = this.#text[at]
      if (sign === '\\' && this.#text[at + 1] !== '"') at += 1
      else if (sign === '{') depth += 1
      else if (sign === '}') depth -= 1
      else if (sign === '"' && depth === 0) {
        this.at = at + 1
        return this.#text.slice(start, at)
      }
    }
    throw new Broken(this.at, 'has a quotation mark that is never closed.')
  }

  #peek(): string {
    return this.#text[this.at] ?? ''
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const [found = ''] = pattern.exec(this.#text) ?? []
    this.at += found.length
    return found
  }
}
