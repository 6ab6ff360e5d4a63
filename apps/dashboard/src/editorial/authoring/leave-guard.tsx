import { Button } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { FormDialog } from '../../ui/form-dialog.tsx'
import layout from '../../ui/layout.module.css'

interface LeaveGuardProps {
  /** Words that would be lost if the window closed now. */
  readonly unkept: boolean
  /** The view of the version in which the words are. */
  readonly view?: 'edit' | 'json'
  /** Tries to keep them at once; whether nothing would be lost any more. */
  readonly keep?: () => Promise<boolean>
}

/** Asks before words that are not kept are left behind: by a link, the back button, or closing the window. */
export function LeaveGuard({ unkept, view = 'edit', keep }: LeaveGuardProps) {
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      const search: object = next.search
      const stays = current.pathname === next.pathname && 'view' in search && search.view === view
      if (!unkept || stays) return false
      return !(await keep?.())
    },
    enableBeforeUnload: () => unkept,
    withResolver: true,
  })
  return (
    <FormDialog
      title="Leave without saving?"
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
    >
      <div className={layout.stack}>
        <p>
          {keep
            ? 'What you wrote last could not be kept, and would be lost.'
            : 'What you wrote since the last save would be lost.'}
        </p>
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
