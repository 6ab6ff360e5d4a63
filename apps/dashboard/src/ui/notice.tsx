import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleOff,
  IconEye,
  IconHelpHexagon,
  IconInfoCircle,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './notice.module.css'

export type NoticeTone = 'plain' | 'caution' | 'barred' | 'review' | 'missing' | 'approved'

const icons = {
  plain: IconInfoCircle,
  caution: IconAlertTriangle,
  barred: IconCircleOff,
  review: IconEye,
  missing: IconHelpHexagon,
  approved: IconCircleCheck,
} satisfies Record<NoticeTone, unknown>

interface NoticeProps {
  readonly tone: NoticeTone
  readonly title?: string | undefined
  /** Announce it to screen readers as it appears. */
  readonly live?: boolean
  readonly children?: ReactNode
}

/** A message with a tone: icon and words carry it, the colour only helps. */
export function Notice({ tone, title, live = false, children }: NoticeProps) {
  const Icon = icons[tone]
  return (
    <div className={styles.notice} data-tone={tone} role={live ? 'alert' : undefined}>
      <Icon size={20} aria-hidden className={styles.icon} />
      <div className={styles.body}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  )
}
