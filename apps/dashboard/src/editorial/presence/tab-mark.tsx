import type { EditingPart } from '@guideboard/content'
import board from '../board-page.module.css'
import { initials } from '../initials.ts'
import styles from './presence.module.css'
import { hereWords } from './presence-words.ts'
import { usePeopleAt } from './use-people-at.ts'

/** On the corner of the link to a part: who is in it. */
export function TabMark({ parts }: { readonly parts: readonly EditingPart[] }) {
  const people = usePeopleAt(({ part }) => parts.includes(part))
  const [first] = people
  if (first === undefined) return null
  return (
    <span className={styles.corner} title={hereWords(people)}>
      <span className={styles.initials} aria-hidden>
        {people.length === 1 ? initials(first.person.name) : people.length}
      </span>
      <span className={board.unseen}>, {hereWords(people)}</span>
    </span>
  )
}
