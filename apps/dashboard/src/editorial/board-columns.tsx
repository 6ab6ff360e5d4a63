import type { VersionState } from '@guideboard/content'
import layout from '../ui/layout.module.css'
import { StateBadge } from '../ui/state-badge.tsx'
import styles from './board-page.module.css'
import type { BoardVersion } from './board-query.ts'
import { KanbanBoard, KanbanCard, KanbanColumn } from './kanban-board.tsx'
import { stepTo } from './next-step.ts'
import { useMoving } from './use-moving.ts'
import { VersionCard } from './version-card.tsx'

interface BoardColumnsProps {
  readonly states: readonly VersionState[]
  readonly versions: readonly BoardVersion[]
}

/** The board as columns, one per state; a card let go over another column takes the move to that state. */
export function BoardColumns({ states, versions }: BoardColumnsProps) {
  const { take } = useMoving()
  const drop = (card: string, column: string) => {
    const version = versions.find(({ id }) => id === card)
    const to = states.find((state) => state === column)
    const step = version && to && stepTo(version, to)
    if (step) take(version, step)
  }
  return (
    <KanbanBoard onDrop={drop}>
      <div className={styles.columns}>
        {states.map((state) => {
          const here = versions.filter((version) => version.state === state)
          const label = `column-${state.toLowerCase()}`
          return (
            <KanbanColumn key={state} id={state} label={label}>
              <h2 id={label} className={styles.name}>
                <StateBadge state={state} />
                <span className={layout.meta}>{here.length}</span>
              </h2>
              <ul className={styles.cards}>
                {here.map((version) => (
                  <KanbanCard key={version.id} id={version.id}>
                    <VersionCard version={version} />
                  </KanbanCard>
                ))}
              </ul>
              {here.length === 0 && <p className={layout.meta}>None</p>}
            </KanbanColumn>
          )
        })}
      </div>
    </KanbanBoard>
  )
}
