import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '../api/session.ts'
import layout from '../ui/layout.module.css'
import { spoken } from '../ui/spoken.ts'
import { type MoveAnswers, MoveDialog } from './move-dialog.tsx'
import { type SettingRole, setAside, withdrawObjection } from './objection-acts.ts'
import { signatureWords } from './signature-words.ts'
import { VersionAnswerNotice } from './version-answer-notice.tsx'
import type { Version } from './version-fragment.ts'
import { takeIn } from './version-query.ts'

interface ObjectionControlsProps {
  readonly version: Version
  readonly vote: Version['votes'][number]
}

/** What can be done about a live objection: its voter takes it back; chair and methodologist set it aside. */
export function ObjectionControls({ version, vote }: ObjectionControlsProps) {
  const me = useQuery(sessionQuery).data?.me ?? null
  const signed = version.setAsides.filter(({ voteId }) => voteId === vote.id)
  const own = vote.voter.id === me?.id
  const open = (['CHAIR', 'METHODOLOGIST'] as const).filter(
    (role) =>
      me?.boardRoles.includes(role) &&
      !signed.some((aside) => aside.role === role || aside.person.id === me.id) &&
      !version.contributors.some(({ id }) => id === me.id),
  )
  return (
    <div className={`${layout.stack} ${layout.tight}`}>
      {signed.map(({ role, person, reason, signature }) => (
        <p key={role} className={layout.meta}>
          Set aside by {person.name}, {spoken(role)}
          {signature && ` (${signatureWords(signature, person.name)})`}: {reason}
        </p>
      ))}
      {own && <ObjectionAct version={version} vote={vote} signs={null} />}
      {!own &&
        signed.length < 2 &&
        open.map((role) => <ObjectionAct key={role} version={version} vote={vote} signs={role} />)}
    </div>
  )
}

/** One act by a dialog; without a signing role the objection is taken back. */
function ObjectionAct({
  version,
  vote,
  signs,
}: ObjectionControlsProps & { readonly signs: SettingRole | null }) {
  const [asking, setAsking] = useState(false)
  const queries = useQueryClient()
  const act = useMutation({
    mutationFn: (given: MoveAnswers) =>
      signs === null
        ? withdrawObjection(version, given.reason)
        : setAside(version, { voteId: vote.id, role: signs, ...given }),
    onSuccess: async (answer) => {
      if (answer.__typename === 'ChangedVersion') setAsking(false)
      await takeIn(queries, version.id, answer)
    },
  })
  const label = signs === null ? 'Take the objection back' : `Set aside as ${spoken(signs)}`
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {label}
      </Button>
      <MoveDialog
        label={label}
        does={
          signs === null
            ? 'Your objection no longer stands. Your reason is kept.'
            : 'For an objector who cannot be reached. It takes the chair and a methodologist; the reasons are published.'
        }
        needsReason
        meaning={signs === null ? null : 'SET_ASIDE'}
        opened={asking}
        pending={act.isPending}
        notice={<VersionAnswerNotice what={`${label}: not done`} answer={act.data} error={act.error} />}
        onClose={() => setAsking(false)}
        onConfirm={(given) => act.mutate(given)}
      />
    </>
  )
}
