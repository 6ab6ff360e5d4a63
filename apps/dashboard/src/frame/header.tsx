import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import {
  hasInbox,
  isOnBoard,
  isOrganizationAdmin,
  type Me,
  mayCareForPatients,
  mayReadTrail,
} from '../api/session.ts'
import { paths } from '../paths.ts'
import styles from './header.module.css'
import { Identity } from './identity.tsx'
import { ThemeToggle } from './theme-toggle.tsx'

const NoticeBell = lazy(async () => ({ default: (await import('../notices/notice-bell.tsx')).NoticeBell }))

export function Header({ me }: { readonly me: Me | null }) {
  return (
    <header className={styles.header}>
      <Link to={paths.home} className={styles.brand}>
        <img src="/icon.svg" alt="" width={24} height={24} />
        Guideboard
      </Link>
      <nav aria-label="Main" className={styles.nav}>
        <Link to={paths.articles} className={styles.link}>
          Articles
        </Link>
        <Link to={paths.ask} className={styles.link}>
          Ask
        </Link>
        {mayCareForPatients(me) && (
          <Link to={paths.patients} className={styles.link}>
            Patients
          </Link>
        )}
        {isOnBoard(me) && (
          <Link to={paths.board} className={styles.link}>
            Board
          </Link>
        )}
        {isOrganizationAdmin(me) && (
          <Link to={paths.organization} className={styles.link}>
            Organization
          </Link>
        )}
        {mayReadTrail(me) && (
          <Link to={paths.audit} className={styles.link}>
            Audit
          </Link>
        )}
        <Link to={paths.policy} className={styles.link}>
          Policy
        </Link>
      </nav>
      <div className={styles.end}>
        {hasInbox(me) && (
          <Suspense fallback={null}>
            <NoticeBell />
          </Suspense>
        )}
        <Identity me={me} />
        <ThemeToggle />
      </div>
    </header>
  )
}
