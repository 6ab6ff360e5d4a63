import { Notice } from '../../ui/notice.tsx'
import type { refusedByContent } from '../refused-by-content.ts'
import styles from './authoring.module.css'

interface RefusedPlacesProps {
  readonly refused: NonNullable<ReturnType<typeof refusedByContent>>
  readonly onGo: (path: string) => void
}

/** Everything that keeps the document from being saved; each reason leads to its place. */
export function RefusedPlaces({ refused, onGo }: RefusedPlacesProps) {
  return (
    <Notice tone="barred" title="The draft was not saved" live>
      <p>{refused.message}</p>
      <ul className={styles.problems}>
        {refused.reasons.map(({ path, message, fix }) => (
          <li key={`${path} ${message}`}>
            <button type="button" className={styles.link} onClick={() => onGo(path)}>
              <code>{path}</code>
            </button>
            : {message}; {fix}.
          </li>
        ))}
      </ul>
    </Notice>
  )
}
