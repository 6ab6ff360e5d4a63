// Controls, bidirectional overrides and zero-width characters: they make one name look like another.
const disguising = /[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u

/** What is wrong with a person's name; undefined when it can be stored and shown as it is. */
export function nameProblem(name: string): string | undefined {
  if (name.trim() === '') return 'A name is not empty.'
  if (name.length > 300) return 'A name has at most 300 characters.'
  if (!name.isWellFormed()) return 'The name holds half of a character.'
  return disguising.test(name) ? 'The name holds control or invisible characters.' : undefined
}
