import { words } from './fold.ts'
import { skippedWords } from './general-words.ts'
import { stem } from './stem.ts'

/** One word of a text as it is compared. */
export interface Token {
  readonly word: string
  readonly stem: string
  /** Place among all words of the text, the skipped ones included. */
  readonly at: number
}

export interface PhraseMatch<T> {
  readonly value: T
  /** First and last place. */
  readonly from: number
  readonly to: number
}

/** The words of a text that count in phrases. */
export function tokens(text: string): readonly Token[] {
  return words(text)
    .map((word, at) => ({ word, stem: stem(word), at }))
    .filter(({ word }) => !skippedWords.has(word))
}

/** Finds phrases of a fixed list, the longest at each place; a phrase may stand for several values. */
export class PhraseBook<T> {
  private readonly byFirst = new Map<string, { readonly rest: readonly string[]; readonly values: T[] }[]>()
  /** Every word of every phrase, for correcting spelling by. */
  readonly vocabulary = new Set<string>()

  add(phrase: string, value: T): void {
    const parts = tokens(phrase)
    const [first, ...rest] = parts.map((token) => token.stem)
    if (first === undefined) return
    for (const { word } of parts) this.vocabulary.add(word)
    const entries = this.byFirst.get(first) ?? []
    const same = entries.find((entry) => entry.rest.join(' ') === rest.join(' '))
    if (same) {
      if (!same.values.includes(value)) same.values.push(value)
    } else {
      entries.push({ rest, values: [value] })
      entries.sort((a, b) => b.rest.length - a.rest.length)
    }
    this.byFirst.set(first, entries)
  }

  /** Every phrase at every place: one does not hide another. */
  allMatches(of: readonly Token[]): readonly PhraseMatch<T>[] {
    return of.flatMap((token, i) =>
      (this.byFirst.get(token.stem) ?? [])
        .filter(({ rest }) => rest.every((part, offset) => of[i + 1 + offset]?.stem === part))
        .flatMap(({ rest, values }) =>
          values.map((value) => ({ value, from: token.at, to: of[i + rest.length]?.at ?? token.at })),
        ),
    )
  }

  /** The longest phrase at each place. */
  matches(of: readonly Token[]): readonly PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = []
    for (let i = 0; i < of.length; ) {
      const token = of[i]
      const entry = token && this.longestAt(of, i)
      if (!token || !entry) {
        i += 1
        continue
      }
      const to = of[i + entry.rest.length]?.at ?? token.at
      for (const value of entry.values) found.push({ value, from: token.at, to })
      i += entry.rest.length + 1
    }
    return found
  }

  private longestAt(of: readonly Token[], start: number) {
    return this.byFirst
      .get(of[start]?.stem ?? '')
      ?.find(({ rest }) => rest.every((part, offset) => of[start + 1 + offset]?.stem === part))
  }
}
