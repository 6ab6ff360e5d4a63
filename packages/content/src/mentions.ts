/** Somebody who can be mentioned. */
export interface Mentionable {
  readonly id: string
  readonly name: string
}

/**
 * Ids of those whom a text names as `@Name`, each once, in the order of the text: by the whole name, with or without a
 * title such as "Dr.", the longest name first. Two people of one name are both meant.
 */
export function mentionsIn(text: string, people: readonly Mentionable[]): readonly string[] {
  const names = people
    .flatMap(({ id, name }) => [name, withoutTitle(name)].map((called) => ({ id, called: folded(called) })))
    .filter(({ called }) => called !== '')
    .toSorted((a, b) => b.called.length - a.called.length)
  const found = new Set<string>()
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])@/gu)) {
    const rest = folded(text.slice(index + 1, index + 201))
    const first = names.find(
      ({ called }) => rest.startsWith(called) && !/^[\p{L}\p{N}]/u.test(rest.slice(called.length)),
    )
    for (const { id, called } of names) if (called === first?.called) found.add(id)
  }
  return [...found]
}

const folded = (text: string) => text.normalize('NFC').toLowerCase()
const withoutTitle = (name: string) => name.replace(/^(\p{L}+\.\s+)+/u, '')
