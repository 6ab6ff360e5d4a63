import { spokenMoment } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { spoken } from '../ui/spoken.ts'
import { ObjectionControls } from './objection-controls.tsx'
import { signatureWords } from './signature-words.ts'
import type { Version } from './version-fragment.ts'
import styles from './version-page.module.css'

const choiceWords = { APPROVE: 'approves', OBJECT: 'objects', ABSTAIN: 'abstains' } as const

interface VoteItemProps {
  readonly version: Version
  readonly vote: Version['votes'][number]
}

export function VoteItem({ version, vote }: VoteItemProps) {
  // A voided objection says why it counts no more; a live one, that it is an objection.
  const live = vote.choice === 'OBJECT' && (vote.whyNot === 'An objection.' || isSetAside(version, vote.id))
  return (
    <li className={styles.vote} data-counts={vote.counts}>
      <p>
        <strong>{vote.voter.name}</strong> {choiceWords[vote.choice]} as {spoken(vote.seat)}
      </p>
      {vote.reason && <p>{vote.reason}</p>}
      <p className={layout.meta}>
        Round {vote.round}, {spokenMoment(vote.at)}
        {vote.signature && `, ${signatureWords(vote.signature, vote.voter.name)}`}
        {!vote.counts && ` · does not count: ${vote.whyNot ?? 'not for this text'}`}
      </p>
      {live && version.state === 'UNDER_REVIEW' && <ObjectionControls version={version} vote={vote} />}
    </li>
  )
}

function isSetAside({ setAsides }: Version, voteId: string): boolean {
  return setAsides.filter((aside) => aside.voteId === voteId).length === 2
}
