import { spokenMoment } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import styles from './threads.module.css'
import type { Thread } from './threads-query.ts'

/** What a thread is about, and what has become of it; the words as they were read are always there. */
export function AnchorNote({ thread }: { readonly thread: Thread }) {
  const { quote, state, savedAt, audience } = thread.anchor
  return (
    <div>
      {quote !== '' && <blockquote className={styles.quote}>{quote}</blockquote>}
      <p className={layout.meta}>
        {[
          audience && `Words for the ${audience.toLowerCase()}`,
          becomes(state, quote !== ''),
          state !== 'EXACT' &&
            quote !== '' &&
            `as saved ${spokenMoment(savedAt)} in version ${thread.versionNumber}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  )
}

function becomes(state: Thread['anchor']['state'], quoted: boolean): string {
  switch (state) {
    case 'EXACT':
      return ''
    case 'MOVED':
      return 'The words around it have changed'
    case 'DRIFTED':
      return 'These words have changed since'
    case 'STATEMENT':
      return quoted ? 'These words are gone' : 'On the whole of it'
    case 'ORPHANED':
      return 'What this was about is no longer in the text'
    default:
      return state satisfies never
  }
}
