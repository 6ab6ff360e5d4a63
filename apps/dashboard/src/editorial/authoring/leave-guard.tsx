import { Button } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { FormDialog } from '../../ui/form-dialog.tsx'
import layout from '../../ui/layout.module.css'

interface LeaveGuardProps {
  readonly dirty: boolean
  /** The view of the version in which the words are. */
  readonly view?: 'edit' | 'json'
}

/** Asks before words that are not saved are left behind: by a link, the back button, or closing the window. */
export function LeaveGuard({ dirty, view = 'edit' }: LeaveGuardProps) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => {
      const search: object = next.search
      const stays = current.pathname === next.pathname && 'view' in search && search.view === view
      return dirty && !stays
    },
    enableBeforeUnload: () => dirty,
    withResolver: true,
  })
  return (
    <FormDialog
      title="Leave without saving?"
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
    >
      <div className={layout.stack}>
        <p>What you wrote since the last save would be lost.</p>
        <div className={layout.row}>
          <Button onClick={() => blocker.reset?.()}>Stay and keep writing</Button>
          <Button variant="default" onClick={() => blocker.proceed?.()}>
            Leave without saving
          </Button>
        </div>
      </div>
    </FormDialog>
  )
}
