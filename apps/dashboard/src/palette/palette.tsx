import { Spotlight, spotlight } from '@mantine/spotlight'
import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Modal.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/spotlight/styles.css'
import { useEffect, useRef } from 'react'
import styles from './palette.module.css'
import { usePaletteActions } from './use-palette-actions.ts'

/** Goes anywhere and does what can be done here, by a few letters. `asked`: how often it was asked for. */
export function Palette({ asked }: { readonly asked: number }) {
  const chosen = useRef<(() => void) | null>(null)
  const actions = usePaletteActions((act) => {
    chosen.current = act
  })
  useEffect(() => {
    if (asked > 0) spotlight.open()
  }, [asked])
  // Acts when the palette is gone, so that the focus it gives back does not take the focus of what it opened.
  const act = () => {
    chosen.current?.()
    chosen.current = null
  }
  return (
    <Spotlight
      title="Go to, or do"
      // Its header is no banner of the page.
      attributes={{ header: { role: 'presentation' } }}
      actions={actions}
      shortcut={null}
      limit={12}
      nothingFound="Nothing has these words."
      searchProps={{ placeholder: 'A version, a page, or a move', 'aria-label': 'Words to look for' }}
      transitionProps={{ duration: 0 }}
      onExitTransitionEnd={act}
      classNames={{
        action: styles.action,
        actionDescription: styles.description,
        actionsGroup: styles.group,
        empty: styles.empty,
      }}
    />
  )
}
