import { commonStems } from './common-stems.ts'
import { editDistance } from './edit-distance.ts'
import english from './english-stems.json' with { type: 'json' }
import { generalStems, generalWords } from './general-words.ts'

/** The nearest word of a vocabulary within one change (two from nine letters on); undefined where none is near. */
export function nearestWord(word: string, vocabulary: Iterable<string>): string | undefined {
  if (word.length < 5 || /^\d/.test(word) || generalWords.has(word)) return undefined
  const most = word.length >= 8 ? 2 : 1
  let best: string | undefined
  let least = most + 1
  for (const known of vocabulary) {
    if (known.length < 4 || Math.abs(known.length - word.length) > most) continue
    if (known[0] !== word[0] && known[1] !== word[0] && known[0] !== word[1]) continue
    const distance = editDistance(word, known, most)
    // A letter is lost more often than put in: of two as near, the longer.
    if (distance < least || (best !== undefined && distance === least && known.length > best.length)) {
      least = distance
      best = known
    }
  }
  return best
}

const englishStems: ReadonlySet<string> = new Set(english.stems.flatMap((line) => line.split(' ')))

/** A stem of everyday English: what is a word as it stands is no other word misspelled, as "clash" is no "crash". */
export function isEnglish(stem: string): boolean {
  return generalStems.has(stem) || commonStems.has(stem) || englishStems.has(stem)
}
