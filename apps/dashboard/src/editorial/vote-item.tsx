import { spokenMoment } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { spoken } from '../ui/spoken.ts'
import type { Version } from './version-fragment.ts'
import styles from './version-page.module.css'

const choiceWords = { APPROVE: 'approves', OBJECT: 'objects', ABSTAIN: 'abstains' } as const

export function VoteItem({ vote }: { readonly vote: Version['votes'][number] }) {
  return (
    <li className={styles.vote} data-counts={vote.counts}>
      <p>
        <strong>{vote.voter.name}</strong> {choiceWords[vote.choice]} as {spoken(vote.seat)}
      </p>
      {vote.reason && <p>{vote.reason}</p>}
      <p className={layout.meta}>
        Round {vote.round}, {spokenMoment(vote.at)}
        {!vote.counts && ` · does not count: ${vote.whyNot ?? 'not for this text'}`}
      </p>
    </li>
  )
}
