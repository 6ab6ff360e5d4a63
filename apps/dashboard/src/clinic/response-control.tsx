import { Button } from '@mantine/core'
import { useState } from 'react'
import { spokenMoment } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { Notice } from '../ui/notice.tsx'
import type { RecommendationResult } from './guideline-result-fragment.ts'
import { ResponseDialog } from './response-dialog.tsx'
import { useResponses } from './responses-context.ts'
import type { Response } from './responses-query.ts'
import type { ResponseInput } from './use-respond.ts'

const done = { ACCEPT: 'Accepted', DEFER: 'Deferred', OVERRIDE: 'Overridden' } as const

const kinds = [
  { kind: 'ACCEPT', label: 'Accept…' },
  { kind: 'DEFER', label: 'Defer…' },
  { kind: 'OVERRIDE', label: 'Override…' },
] as const

interface ResponseControlProps {
  readonly recommendation: RecommendationResult
  readonly versionId: string | null
}

/** What was answered to a recommendation, and how to answer it. */
export function ResponseControl({ recommendation, versionId }: ResponseControlProps) {
  const [asked, setAsked] = useState<ResponseInput['kind']>()
  const shown = useResponses()
  if (shown === undefined || versionId === null || recommendation.outcome === 'NOT_APPLICABLE') return null
  const { id: recommendationId, statement } = recommendation
  const isAbout = (one: { readonly versionId: string; readonly recommendationId: string }) =>
    one.versionId === versionId && one.recommendationId === recommendationId
  const last = shown.responses.find(isAbout)
  const quiet = shown.quiet.find(isAbout)
  return (
    <div className={`${layout.stack} ${layout.tight}`}>
      {quiet && last === undefined && (
        <Notice tone="missing" title={`Quiet since ${spokenMoment(quiet.override.respondedAt)}`}>
          <p>{saidBy(quiet.override)} Version and facts are the same as then.</p>
        </Notice>
      )}
      {last && (
        <p role="status">
          <strong>{done[last.kind]}</strong> {spokenMoment(last.respondedAt)}. {saidBy(last)}
        </p>
      )}
      <div className={layout.row}>
        {kinds.map(({ kind, label }) => (
          <Button
            key={kind}
            size="compact-sm"
            variant="default"
            aria-label={`${label}: ${statement}`}
            onClick={() => setAsked(kind)}
          >
            {label}
          </Button>
        ))}
      </div>
      {asked && (
        <ResponseDialog
          kind={asked}
          statement={statement}
          about={{ assessmentId: shown.id, versionId, recommendationId }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  )
}

function saidBy({ respondedBy, reason, words }: Response): string {
  return [`By ${respondedBy}.`, reason && `${reason.display}.`, words].filter(Boolean).join(' ')
}
