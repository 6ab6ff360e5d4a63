import type { EditingPlace } from '@guideboard/content'
import { use } from 'react'
import { initials } from '../initials.ts'
import styles from './presence.module.css'
import { MyPlace } from './presence-context.ts'
import { hereWords, meetingWords } from './presence-words.ts'
import { usePeopleAt } from './use-people-at.ts'

/** On the edge of a part: who is in it, and whether one meets them there. It moves nothing when it appears. */
export function PartMark({
  part,
  at = null,
}: {
  readonly part: EditingPlace['part']
  readonly at?: string | null
}) {
  const people = usePeopleAt((place) => place.part === part && place.key === at)
  const mine = use(MyPlace)
  const [first] = people
  if (first === undefined) return null
  const meeting = mine?.part === part && mine.key === at
  const words = meeting ? meetingWords(people, mine) : hereWords(people)
  return (
    <p className={styles.mark} data-meeting={meeting} title={words}>
      <span className={styles.initials} aria-hidden>
        {people.length === 1 ? initials(first.person.name) : people.length}
      </span>
      <span className={styles.words}>{words}</span>
    </p>
  )
}
