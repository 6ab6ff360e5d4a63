import { Button } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '../ui/form-dialog.tsx'
import styles from './board-page.module.css'
import { useBoardKeys } from './use-board-keys.ts'

const keys = [
  { keys: ['j'], does: 'Next version' },
  { keys: ['k'], does: 'Version before' },
  { keys: ['Enter'], does: 'Open the version' },
  { keys: ['m'], does: 'Moves of the version' },
  { keys: ['c'], does: 'Claim a seat of the version, or give yours back' },
  {
    keys: ['Ctrl', 'K'],
    does: 'Go to a page or version, or make a move of the open version (on a Mac: ⌘ K)',
  },
  { keys: ['?'], does: 'These keys' },
] as const

/** The keys of the board, and the dialog that names them. */
export function BoardHelp() {
  const [opened, setOpened] = useState(false)
  useBoardKeys(() => setOpened(true))
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Keys
      </Button>
      <FormDialog title="Keys of the board" opened={opened} onClose={() => setOpened(false)}>
        <dl className={styles.keys}>
          {keys.map(({ keys: pressed, does }) => (
            <div key={does}>
              <dt>
                {pressed.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </FormDialog>
    </>
  )
}
