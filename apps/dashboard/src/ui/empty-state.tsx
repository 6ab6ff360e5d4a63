import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

/** Nothing here yet, and the next action. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  )
}
