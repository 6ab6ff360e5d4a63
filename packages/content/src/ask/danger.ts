import type { DangerSign } from './lexicon/danger-sign.ts'
import { dangerSigns } from './lexicon/dangers.ts'
import { conceptBook } from './lexicon/lexicon.ts'
import { PhraseBook, type PhraseMatch, type Token, tokens } from './text/phrases.ts'
import { isEnglish, nearestWord } from './text/spelling.ts'
import { stem } from './text/stem.ts'

interface Part {
  readonly sign: number
  readonly group: number
}

const book = new PhraseBook<Part>()
const takenBack = new PhraseBook<number>()
for (const [sign, { all, unless }] of dangerSigns.entries()) {
  for (const [group, forms] of all.entries())
    for (const form of forms.split(',')) book.add(form, { sign, group })
  for (const form of unless?.split(',') ?? []) takenBack.add(form, sign)
}

const negators = new Set(
  'no not without denies deny denied never nor negative neither kein keine keinen niente nessun nessuna senza sin sem sans'.split(
    ' ',
  ),
)
const connecting = new Set(
  'or and nor any have had has having sign signs history new recent other red flag flags such like with got for current past there being'.split(
    ' ',
  ),
)

/** What a list of denied troubles names beside signs of danger: "no heart, thyroid or bladder problems". */
const organs = new Set('cardiac heart thyroid liver hepatic eye eyes kidney renal lung skin'.split(' '))
/** With one of these behind it an organ ends the list: "no kidney problems, cannot pee". */
const ending = new Set('problem problems trouble troubles disease condition issues issue failure'.split(' '))

/** The signs of danger that a text names and does not deny. A denial reaches over a list ("no fever, chills or numbness"). */
export function dangersIn(text: string): readonly DangerSign[] {
  const read = tokens(text).map(spelled)
  const found = book.allMatches(read)
  const back = new Set(takenBack.allMatches(read).map(({ value }) => value))
  const inside = new Set(
    found
      .filter(({ from, to }) => to > from)
      .flatMap(({ from, to }) => read.filter(({ at }) => at >= from && at <= to).map(({ at }) => at)),
  )
  const affirmed = found.filter((match) => !isDenied(match, read, inside))
  const signs = dangerSigns.filter(({ all, within = Number.POSITIVE_INFINITY }, sign) => {
    const parts = all.map((_, group) =>
      affirmed.filter(({ value }) => value.sign === sign && value.group === group),
    )
    return !back.has(sign) && parts.every(({ length }) => length > 0) && areTogether(parts, within)
  })
  return signs.filter((sign, i) => signs.findIndex(({ id }) => id === sign.id) === i)
}

/** Whether each group of a sign is named, within so many words. */
function areTogether(
  groups: readonly (readonly PhraseMatch<Part>[])[],
  within: number,
  from = Number.POSITIVE_INFINITY,
  to = Number.NEGATIVE_INFINITY,
): boolean {
  const [first, ...rest] = groups
  if (first === undefined) return true
  return first.some((match) => {
    const [start, end] = [Math.min(from, match.from), Math.max(to, match.to)]
    return end - start <= within && areTogether(rest, within, start, end)
  })
}

/** A word that is nothing else is read as the word of a sign that it misspells. */
function spelled(token: Token): Token {
  const { word } = token
  if (book.vocabulary.has(word) || takenBack.vocabulary.has(word) || conceptBook.vocabulary.has(word))
    return token
  if (isEnglish(token.stem)) return token
  const near = nearestWord(word, book.vocabulary)
  return near === undefined ? token : { ...token, word: near, stem: stem(near) }
}

/** A "no" within a sign, as in "no feeling", denies nothing. */
function isDenied(match: PhraseMatch<Part>, read: readonly Token[], inside: ReadonlySet<number>): boolean {
  let i = read.findIndex(({ at }) => at === match.from) - 1
  for (; i >= 0; i--) {
    const word = read[i]?.word ?? ''
    if (negators.has(word) && !inside.has(read[i]?.at ?? -1)) return true
    if (organs.has(word)) {
      if (ending.has(read[i + 1]?.word ?? '')) return false
    } else if (!connecting.has(word) && !book.vocabulary.has(word)) return false
  }
  return false
}
