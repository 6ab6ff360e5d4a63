import styles from './presence.module.css'
import { meetingWords } from './presence-words.ts'
import { useMeeting } from './use-people-at.ts'

/** Where one saves: that somebody else writes the same. Spoken when that begins and when it ends, not in between. */
export function MeetingLine() {
  const { mine, people } = useMeeting()
  return (
    <span role="status" className={styles.meeting}>
      {mine !== null && meetingWords(people, mine)}
    </span>
  )
}
