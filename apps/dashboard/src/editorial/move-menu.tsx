import { moveNamed } from '@guideboard/content'
import { Button, Menu } from '@mantine/core'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Menu.css'
import { IconLock } from '@tabler/icons-react'
import layout from '../ui/layout.module.css'
import { stateName } from '../ui/state-badge.tsx'
import styles from './board-page.module.css'
import type { BoardVersion } from './board-query.ts'
import { moveWords } from './move-words.ts'
import { choosable, stepOf } from './next-step.ts'
import { useMoving } from './use-moving.ts'

/** Every move open to the version's state, each with what is unmet. A move that is not possible says why when chosen. */
export function MoveMenu({ version }: { readonly version: BoardVersion }) {
  const { take } = useMoving()
  const options = choosable(version.moves)
  if (options.length === 0) return null
  return (
    // Beside its button, so that it lies within the page's landmarks; fixed, so that the list's frame does not cut it.
    <Menu
      position="bottom-start"
      width={320}
      transitionProps={{ duration: 0 }}
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          data-move-menu
          aria-label={`Move to… ${version.title}, version ${version.number}`}
        >
          Move to…
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        {options.map((option, place) => {
          const { move, allowed, unmet } = option
          return (
            <Menu.Item
              key={move}
              aria-disabled={!allowed}
              data-autofocus={place === 0 || undefined}
              leftSection={!allowed && <IconLock size={16} aria-hidden />}
              onClick={() => take(version, stepOf(option))}
            >
              {stateName(moveNamed(move).to)}: {moveWords[move].label}
              {(allowed ? [moveWords[move].does] : unmet.map(({ message }) => message)).map((words) => (
                <span key={words} className={`${layout.meta} ${styles.line}`}>
                  {words}
                </span>
              ))}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
