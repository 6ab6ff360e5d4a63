import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { graphql } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import { sessionQuery } from '../api/session.ts'
import { spokenMoment } from '../ui/dates.ts'
import { Notice } from '../ui/notice.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { signatureWords } from './signature-words.ts'
import { VersionAnswerNotice } from './version-answer-notice.tsx'
import { type Version, versionResultFragment } from './version-fragment.ts'
import { takeIn } from './version-query.ts'

const cancelDocument = graphql(
  `mutation CancelScheduledApproval($input: CancelScheduledApprovalInput!) {
    cancelled: cancelScheduledApproval(input: $input) { ...VersionResult }
  }`,
  [versionResultFragment],
)

/** The approval that waits for its time, or why the last one did not happen. */
export function ScheduleNotice({ version }: { readonly version: Version }) {
  const [schedule] = version.schedules
  if (!schedule || schedule.outcome === 'ACTIVATED' || version.state !== 'UNDER_REVIEW') return null
  const { chair, effectiveFrom, endedReason, signature } = schedule
  if (schedule.outcome === 'CANCELLED') {
    return (
      <Notice tone="caution" title="The scheduled approval was cancelled">
        <p>
          {chair.name} had signed it for {spokenMoment(effectiveFrom)}. {endedReason}
        </p>
      </Notice>
    )
  }
  return (
    <Notice tone="approved" title={`Approved to take effect on ${spokenMoment(effectiveFrom)}`}>
      <p>
        By {chair.name}
        {signature && `, ${signatureWords(signature, chair.name)}`}. Every condition is asked again then;
        until then the version before stays in force.
      </p>
      <CancelSchedule version={version} scheduleId={schedule.id} />
    </Notice>
  )
}

function CancelSchedule({ version, scheduleId }: { readonly version: Version; readonly scheduleId: string }) {
  const me = useQuery(sessionQuery).data?.me
  const [asking, setAsking] = useState(false)
  const queries = useQueryClient()
  const cancel = useMutation({
    mutationFn: async (reason: string) =>
      (await request(cancelDocument, { input: { scheduleId, reason } })).cancelled,
    onSuccess: async (answer) => {
      if (answer.__typename === 'ChangedVersion') setAsking(false)
      await takeIn(queries, version.id, answer)
    },
  })
  if (!me?.boardRoles.includes('CHAIR')) return null
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Cancel the scheduled approval
      </Button>
      <MoveDialog
        label="Cancel the scheduled approval"
        does="The version stays under review."
        needsReason
        meaning={null}
        opened={asking}
        pending={cancel.isPending}
        notice={<VersionAnswerNotice what="Not cancelled" answer={cancel.data} error={cancel.error} />}
        onClose={() => setAsking(false)}
        onConfirm={({ reason }) => cancel.mutate(reason)}
      />
    </>
  )
}
