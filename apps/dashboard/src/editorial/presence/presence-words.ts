import type { EditingPart, EditingPlace } from '@guideboard/content'
import type { Presence } from './use-live-draft.ts'

const parts = {
  NONE: 'this draft',
  FRONT_MATTER: 'what is about the article',
  SECTION: 'section',
  STATEMENT: 'statement',
  REFERENCES: 'the references',
  RULES: 'the rules',
  CASES: 'the cases',
  DOCUMENT: 'the whole document',
} as const satisfies Readonly<Record<EditingPart, string>>

/** A place in words: "statement M1"; a section by its title, where that is known. */
function placeWords({ part, key }: EditingPlace, titles: ReadonlyMap<string, string>): string {
  if (part === 'STATEMENT') return `${parts[part]} ${key}`
  if (part === 'SECTION') return `${parts[part]} “${titles.get(key ?? '') ?? key}”`
  return parts[part]
}

/** The same from inside: "this statement". */
const thisPlace = ({ part }: EditingPlace): string =>
  part === 'SECTION' || part === 'STATEMENT' ? `this ${parts[part]}` : parts[part]

/** "Ana Keller", "Ana Keller and Bruno Costa", "Ana Keller and 2 others". */
export function namesOf(people: readonly Presence[]): string {
  const [first = '', second] = people.map(({ person }) => person.name)
  if (second === undefined) return first
  return `${first} and ${people.length === 2 ? second : `${people.length - 1} others`}`
}

const are = (people: readonly Presence[]) => (people.length === 1 ? 'is' : 'are')

/** What one of them does: "Ana Keller is editing statement M1", each place once. */
export function doingWords({ person, places }: Presence, titles: ReadonlyMap<string, string>): string {
  const written = places.filter(({ part }) => part !== 'NONE').map((place) => placeWords(place, titles))
  if (written.length === 0) return `${person.name} has this draft open`
  return `${person.name} is editing ${written.join(' and ')}`
}

/** Who else is in the draft, in one sentence. */
export function othersWords(others: readonly Presence[], titles: ReadonlyMap<string, string>): string {
  const [first] = others
  if (first === undefined) return 'Nobody else is in this draft.'
  if (others.length === 1) return `${doingWords(first, titles)}.`
  return `${namesOf(others)} are in this draft.`
}

/** Who is in a part, beside it. */
export const hereWords = (people: readonly Presence[]): string =>
  people.length === 0 ? '' : `${namesOf(people)} ${are(people)} editing`

/** To whoever writes the same, or a part of it. */
export function meetingWords(people: readonly Presence[], mine: EditingPlace): string {
  if (people.length === 0) return ''
  const here = people.every(({ places }) =>
    places.some(({ part, key }) => part === mine.part && key === mine.key),
  )
  const what = here ? thisPlace(mine) : parts.NONE
  return `${namesOf(people)} ${are(people)} editing ${what} too. Whoever saves second is asked to merge.`
}
