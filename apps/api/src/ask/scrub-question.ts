import { generalWords } from '@guideboard/content/ask'

const nameCues = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'name', 'named', 'called', 'patient'])
const longest = 300

/**
 * The words of a question without what could tell a person: numbers, addresses, and every word that is written like
 * a name or follows a word for one. What `isKnown` stays, however it is written.
 */
export function scrubbed(question: string, isKnown: (word: string) => boolean): string {
  const plain = question
    .normalize('NFKC')
    .replace(/\S*[@\\/]\S*|\S+\.(?:com|org|net|de|uk|io)\b\S*/gi, ' … ')
    .replace(/<[^>]*>/g, ' ')
  const words = plain.match(/[\p{L}][\p{L}'’-]*|\p{N}+|[?…]/gu) ?? []
  const kept = words.map((word, i) => {
    if (/\p{N}/u.test(word)) return '#'
    const lower = word.toLowerCase()
    if (isKnown(lower) || generalWords.has(lower)) return lower
    const before = words[i - 1]?.toLowerCase() ?? ''
    return /^\p{Lu}/u.test(word) || nameCues.has(before) ? '…' : lower
  })
  return kept
    .join(' ')
    .replace(/(?:… ?)+/g, '… ')
    .replace(/ \?/g, '?')
    .trim()
    .slice(0, longest)
}
