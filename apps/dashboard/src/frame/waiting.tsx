import { Loader } from '@mantine/core'
import layout from '../ui/layout.module.css'

export function Waiting() {
  return (
    <div className={layout.row} role="status">
      <Loader size="sm" color="var(--accent)" aria-hidden />
      <span className={layout.muted}>Loading</span>
    </div>
  )
}
