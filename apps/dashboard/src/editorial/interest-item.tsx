import layout from '../ui/layout.module.css'
import { spoken } from '../ui/spoken.ts'
import { JudgeStarter } from './judge-starter.tsx'
import type { Version } from './version-fragment.ts'
import styles from './version-page.module.css'

type Declared = Version['interests'][number]

const statusWords = {
  UNDECLARED: 'not declared',
  PROPOSED: 'waits for an editor',
  CLEAR: 'no conflict',
  CONFLICTED: 'conflict: may comment, not decide',
} as const satisfies Record<Declared['status'], string>

interface InterestItemProps {
  readonly versionId: string
  readonly declared: Declared
  readonly mayJudge: boolean
}

/** One person's declaration, what the article says of the same things, and what an editor decided. */
export function InterestItem({ versionId, declared, mayJudge }: InterestItemProps) {
  const { person, status, entries, matches, judgement } = declared
  return (
    <li className={styles.vote} data-counts={status === 'CLEAR'}>
      <p>
        <strong>{person.name}</strong>: {statusWords[status]}
      </p>
      {entries.length === 0 ? (
        <p className={layout.meta}>No interests.</p>
      ) : (
        <ul className={layout.meta}>
          {entries.map((entry, index) => (
            <li key={`${entry.organization} ${entry.kind} ${entry.from}`}>
              {interestLine(entry)}
              {matches
                .filter((match) => match.entry === index)
                .slice(0, 3)
                .map(({ term, where }) => (
                  <div key={where}>
                    “{term}” is in {where}.
                  </div>
                ))}
            </li>
          ))}
        </ul>
      )}
      {judgement && (
        <p className={layout.meta}>
          {judgement.judge.name}: {judgement.verdict === 'CLEAR' ? 'no conflict' : 'conflict'}.{' '}
          {judgement.reason}
        </p>
      )}
      {mayJudge && entries.length > 0 && <JudgeStarter versionId={versionId} declared={declared} />}
    </li>
  )
}

function interestLine({
  organization,
  product,
  drugClass,
  kind,
  amountBand,
  from,
  to,
}: Declared['entries'][number]) {
  const about = [product, drugClass].filter(Boolean).join(', ')
  const amount = amountBand ? `, ${spoken(amountBand)} a year` : ''
  return `${organization}${about && ` (${about})`}: ${spoken(kind)}${amount}, ${from} to ${to ?? 'now'}`
}
