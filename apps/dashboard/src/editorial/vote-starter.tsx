import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '../api/session.ts'
import layout from '../ui/layout.module.css'
import { type Ballot, castVote } from './cast-vote.ts'
import { voteButton } from './press-button.ts'
import { VersionAnswerNotice } from './version-answer-notice.tsx'
import type { Version } from './version-fragment.ts'
import { takeIn } from './version-query.ts'
import { VoteDialog } from './vote-dialog.tsx'
import { whyNoVote } from './why-no-vote.ts'

/** The button that opens the ballot, or why there is none for this person. */
export function VoteStarter({ version }: { readonly version: Version }) {
  const me = useQuery(sessionQuery).data?.me ?? null
  const [voting, setVoting] = useState(false)
  const queries = useQueryClient()
  const vote = useMutation({
    mutationFn: (ballot: Ballot) => castVote(version, ballot),
    onSuccess: async (answer) => {
      if (answer.__typename === 'ChangedVersion') setVoting(false)
      await takeIn(queries, version.id, answer)
    },
  })
  const seats = version.seats.map(({ role }) => role).filter((role) => me?.boardRoles.includes(role))
  const reason = whyNoVote(version, me)
  return (
    <div className={`${layout.stack} ${layout.tight}`}>
      <Button
        id={voteButton.id}
        fullWidth
        disabled={reason !== null}
        aria-describedby={voteButton.whyId}
        onClick={() => setVoting(true)}
      >
        Vote
      </Button>
      <p id={voteButton.whyId} tabIndex={-1} className={layout.meta}>
        {reason ?? 'Your vote is for exactly this text; an edit voids it.'}
      </p>
      <VoteDialog
        seats={seats}
        opened={voting}
        pending={vote.isPending}
        notice={<VersionAnswerNotice what="The vote was not cast" answer={vote.data} error={vote.error} />}
        onClose={() => setVoting(false)}
        onVote={(ballot) => vote.mutate(ballot)}
      />
    </div>
  )
}
