import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Waiting } from '../frame/waiting.tsx'
import layout from '../ui/layout.module.css'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ChangeCards } from './change-cards.tsx'
import styles from './changes.module.css'
import { type ComparableVersion, changesQuery, comparableQuery } from './changes-query.ts'
import { readState, stateChoices, usualBase, writeState } from './comparable-state.ts'
import type { Version } from './version-fragment.ts'

const route = getRouteApi('/signed-in/board/versions/$id')

/** What is different between two states of the article. */
export function ChangesView({ version }: { readonly version: Version }) {
  const { data, error } = useQuery(comparableQuery(version.id))
  const versions = data?.articleVersion?.versions
  if (error) return <ProblemNotice error={error} what="The versions could not be listed" />
  return versions ? <Comparison version={version} versions={versions} /> : <Waiting />
}

interface ComparisonProps {
  readonly version: Version
  readonly versions: readonly ComparableVersion[]
}

function Comparison({ version, versions }: ComparisonProps) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const from = readState(search.from, versions) ?? usualBase(version, versions)
  const to = readState(search.to, versions) ?? { versionId: version.id, lock: null }
  const { data, error } = useQuery(changesQuery(from, to))
  const choices = [...stateChoices(versions)]
  const choose = (side: 'from' | 'to') => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget
    void navigate({ search: (now) => ({ ...now, [side]: value }), replace: true, resetScroll: false })
  }
  return (
    <div className={layout.stack}>
      <div className={styles.pickers}>
        <NativeSelect label="From" data={choices} value={writeState(from)} onChange={choose('from')} />
        <NativeSelect label="To" data={choices} value={writeState(to)} onChange={choose('to')} />
      </div>
      {error && <ProblemNotice error={error} what="The two could not be compared" />}
      {!data && !error && <Waiting />}
      {data && (
        <ChangeCards
          changes={data.versionDiff.changes}
          audience={search.for ?? 'clinician'}
          onAudience={(chosen) =>
            navigate({ search: (now) => ({ ...now, for: chosen }), replace: true, resetScroll: false })
          }
        />
      )}
    </div>
  )
}
