import { useSuspenseQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { sessionQuery } from '../api/session.ts'
import styles from './app-frame.module.css'
import { DemonstrationMark } from './demonstration-mark.tsx'
import { Header } from './header.tsx'
import { useFocusOnNewPage } from './use-focus-on-new-page.ts'

/** What surrounds every page: skip link, header, demonstration mark, main landmark, footer. */
export function AppFrame() {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const main = useFocusOnNewPage()
  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip}>
        Skip to content
      </a>
      <Header me={session.me} />
      {session.installation.demonstration && <DemonstrationMark />}
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <footer className={styles.footer}>
        Guideboard {session.installation.version} · Information for professionals and patients; it does not
        replace a clinician’s judgement.
      </footer>
    </div>
  )
}
