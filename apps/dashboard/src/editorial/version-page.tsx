import { isEditable } from '@guideboard/content'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, lazyRouteComponent } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { NotFoundPage } from '../frame/not-found-page.tsx'
import { Waiting } from '../frame/waiting.tsx'
import { paths } from '../paths.ts'
import { ReviewSteps } from '../reading/review-steps.tsx'
import { CommentsView } from '../threads/comments-view.tsx'
import layout from '../ui/layout.module.css'
import { StateBadge } from '../ui/state-badge.tsx'
import { scratchQuery } from './authoring/scratch/scratch-query.ts'
import { ChangesView } from './changes-view.tsx'
import { ChecksView } from './checks-view.tsx'
import { HistoryView } from './history-view.tsx'
import { ImpactView } from './impact-view.tsx'
import { InterestPanel } from './interest-panel.tsx'
import { JsonEditor } from './json-editor.tsx'
import { MovePanel } from './move-panel.tsx'
import { OthersLine } from './presence/others-line.tsx'
import { Others } from './presence/presence-context.ts'
import { useLiveDraft } from './presence/use-live-draft.ts'
import { ScheduleNotice } from './schedule-notice.tsx'
import { SeatsPanel } from './seats/seats-panel.tsx'
import { SurveillancePanel } from './surveillance-panel.tsx'
import { useLiveBoard } from './use-live-board.ts'
import type { Version } from './version-fragment.ts'
import styles from './version-page.module.css'
import { versionQuery } from './version-query.ts'
import { VersionTabs } from './version-tabs.tsx'
import { VersionText } from './version-text.tsx'
import { VotePanel } from './vote-panel.tsx'
import { WithdrawnNotice } from './withdrawn-notice.tsx'

const RulesView = lazyRouteComponent(() => import('./rules/rules-view.tsx'), 'RulesView')
const DraftEditor = lazyRouteComponent(() => import('./authoring/draft-editor.tsx'), 'DraftEditor')

const route = getRouteApi('/signed-in/board/versions/$id')

/** One version before its board: text, checks and history; what can happen; seats and votes. */
export function VersionPage() {
  const { id } = route.useParams()
  const { articleVersion: version } = useSuspenseQuery(versionQuery(id)).data
  const [unsaved, setUnsaved] = useState(false)
  const editable = version !== null && isEditable(version.state)
  const kept = useQuery({ ...scratchQuery(id), enabled: editable }).data
  useLiveBoard(!editable)
  const others = useLiveDraft(id, editable)
  if (!version) return <NotFoundPage />
  return (
    <Others value={others}>
      <div className={layout.stack}>
        <title>{`${version.title}, version ${version.number} · Board`}</title>
        <header className={`${layout.stack} ${layout.tight}`}>
          <p className={layout.meta}>
            <Link to={paths.board}>Board</Link> · {version.title}
          </p>
          <h1>{version.question}</h1>
          <div className={layout.row}>
            <StateBadge state={version.state} />
            <span className={layout.meta}>
              Version {version.number}
              {version.basedOn && `, based on version ${version.basedOn.number}`}
              {version.round > 0 && ` · round ${version.round}`} · by{' '}
              {version.contributors.map(({ name }) => name).join(', ')} · content{' '}
              <code title={version.contentHash}>{version.contentHash.slice(0, 12)}</code>
            </span>
          </div>
          <ReviewSteps article={{ ...version, reviewStatus: version.state }} />
          <WithdrawnNotice version={version} />
          {editable && <OthersLine content={version.content} />}
        </header>
        <div className={styles.columns}>
          <div className={layout.stack}>
            <VersionTabs id={id} state={version.state} />
            <Suspense fallback={<Waiting />}>
              <ChosenView version={version} onUnsaved={setUnsaved} />
            </Suspense>
          </div>
          <div className={`${layout.stack} ${styles.rail}`}>
            <ScheduleNotice version={version} />
            <MovePanel version={version} unsaved={unsaved || (editable && Boolean(kept))} />
            <SeatsPanel version={version} />
            {version.approvedAt !== null && <SurveillancePanel version={version} />}
            <VotePanel version={version} />
            <InterestPanel version={version} />
          </div>
        </div>
      </div>
    </Others>
  )
}

interface ChosenViewProps {
  readonly version: Version
  readonly onUnsaved: (unsaved: boolean) => void
}

function ChosenView({ version, onUnsaved }: ChosenViewProps) {
  const { view = 'text', for: audience = 'clinician' } = route.useSearch()
  switch (view) {
    case 'changes':
      return <ChangesView version={version} />
    case 'rules':
      return <RulesView version={version} />
    case 'edit':
      return isEditable(version.state) ? (
        <DraftEditor key={version.id} version={version} onUnsaved={onUnsaved} />
      ) : (
        <Frozen />
      )
    case 'json':
      return <JsonEditor key={version.id} version={version} />
    case 'comments':
      return <CommentsView version={version} />
    case 'checks':
      return <ChecksView version={version} />
    case 'impact':
      return <ImpactView versionId={version.id} />
    case 'history':
      return <HistoryView events={version.events} />
    case 'text':
      return <VersionText id={version.id} audience={audience} />
  }
}

function Frozen() {
  return (
    <p className={layout.muted}>This version is frozen. Request changes, or revise it, to edit its text.</p>
  )
}
