import { isEditable, type VersionState } from '@guideboard/content'
import { getRouteApi, Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import styles from './version-page.module.css'

const route = getRouteApi('/signed-in/board/versions/$id')

const views = [
  { view: 'text', name: 'Text' },
  { view: 'changes', name: 'Changes' },
  { view: 'edit', name: 'Edit' },
  { view: 'json', name: 'Document (JSON)' },
  { view: 'comments', name: 'Comments' },
  { view: 'checks', name: 'Checks' },
  { view: 'impact', name: 'Impact' },
  { view: 'history', name: 'History' },
] as const

/** The views of a version; each has its own address. */
export function VersionTabs({ id, state }: { readonly id: string; readonly state: VersionState }) {
  const { view: chosen = 'text', for: audience } = route.useSearch()
  return (
    <nav aria-label="Views of this version" className={styles.tabs}>
      {views
        .filter(({ view }) => view !== 'edit' || isEditable(state))
        .map(({ view, name }) => (
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
