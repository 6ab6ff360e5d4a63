import type { VersionState } from '@guideboard/content'
import { getRouteApi, Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import styles from './version-page.module.css'
import { viewsOf } from './version-views.ts'

const route = getRouteApi('/signed-in/board/versions/$id')

/** The views of a version; each has its own address. */
export function VersionTabs({ id, state }: { readonly id: string; readonly state: VersionState }) {
  const { view: chosen = 'text', for: audience } = route.useSearch()
  return (
    <nav aria-label="Views of this version" className={styles.tabs}>
      {viewsOf(state).map(({ view, name }) => (
        <Link
          key={view}
          to={paths.boardVersion}
          params={{ id }}
          search={{ view, for: audience }}
          resetScroll={false}
          className={styles.tab}
          aria-current={view === chosen ? 'page' : undefined}
          activeProps={{}}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
