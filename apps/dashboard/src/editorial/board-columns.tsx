import type { VersionState } from '@guideboard/content'
import layout from '../ui/layout.module.css'
import { StateBadge } from '../ui/state-badge.tsx'
import styles from './board-page.module.css'
import type { BoardVersion } from './board-query.ts'
import { VersionCard } from './version-card.tsx'

interface BoardColumnsProps {
  readonly states: readonly VersionState[]
  readonly versions: readonly BoardVersion[]
}

/** The board as columns, one per state. */
export function BoardColumns({ states, versions }: BoardColumnsProps) {
  return (
    <div className={styles.columns}>
      {states.map((state) => {
        const here = versions.filter((version) => version.state === state)
        const id = `column-${state.toLowerCase()}`
        return (
          <section key={state} className={styles.column} aria-labelledby={id}>
            <h2 id={id} className={styles.name}>
              <StateBadge state={state} />
              <span className={layout.meta}>{here.length}</span>
            </h2>
            <ul className={styles.cards}>
              {here.map((version) => (
                <li key={version.id}>
                  <VersionCard version={version} />
                </li>
              ))}
            </ul>
            {here.length === 0 && <p className={layout.meta}>None</p>}
          </section>
        )
      })}
    </div>
  )
}
