import { getRouteApi } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { AudienceControl } from '../audience-control.tsx'
import styles from './ask.module.css'
import { AskPanel } from './ask-panel.tsx'

const route = getRouteApi(paths.ask)

/** A question to the whole library. */
export function AskPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const audience = search.for ?? 'patient'
  return (
    <div className={styles.page}>
      <title>Ask · Guideboard</title>
      <h1>Ask a question</h1>
      <AudienceControl
        chosen={audience}
        onChoose={(chosen) =>
          navigate({ search: (now) => ({ ...now, for: chosen }), replace: true, resetScroll: false })
        }
      />
      <AskPanel
        audience={audience}
        question={search.ask}
        onAsk={(ask) => void navigate({ search: (now) => ({ ...now, ask }), resetScroll: false })}
      />
    </div>
  )
}
