import { IconBell } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import styles from './notices.module.css'
import { useUnread } from './use-unread.ts'

/** The way to the inbox, with how many notices are unread. */
export function NoticeBell() {
  const unread = useUnread()
  const shown = unread > 99 ? '99+' : String(unread)
  return (
    <Link to={paths.notices} className={styles.bell} aria-label={`Notices, ${unread} unread`}>
      <IconBell size={20} aria-hidden />
      {unread > 0 && (
        <span className={styles.count} aria-hidden>
          {shown}
        </span>
      )}
    </Link>
  )
}
