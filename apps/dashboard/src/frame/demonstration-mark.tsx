import { IconFlask } from '@tabler/icons-react'
import styles from './demonstration-mark.module.css'

/** Stands on every page of a demonstration, in print too. */
export function DemonstrationMark() {
  return (
    <aside className={styles.mark} aria-label="Demonstration">
      <IconFlask size={16} aria-hidden />
      <span>
        <strong>Demonstration.</strong> People, patients and approvals here are invented. Not for use in care.
      </span>
    </aside>
  )
}
