import {
  certaintyMeanings,
  gradeSource,
  policyLimits,
  stateMeanings,
  strengthMeanings,
} from '@guideboard/content'
import { CertaintyMark } from '../ui/certainty-mark.tsx'
import layout from '../ui/layout.module.css'
import { StateBadge } from '../ui/state-badge.tsx'
import { StrengthBadge } from '../ui/strength-badge.tsx'
import { BoardMembers } from './board-members.tsx'
import styles from './policy-page.module.css'

const levels = [
  { level: 'HIGH', key: 'high' },
  { level: 'MODERATE', key: 'moderate' },
  { level: 'LOW', key: 'low' },
  { level: 'VERY_LOW', key: 'very-low' },
  { level: 'UNGRADED', key: 'ungraded' },
] as const

/** What the states mean, how strength and certainty are to be read, and who sits on the board. */
export function PolicyPage() {
  return (
    <div className={styles.page}>
      <title>Editorial policy · Guideboard</title>
      <h1>Editorial policy</h1>
      <section aria-labelledby="status" className={layout.stack}>
        <h2 id="status">What a status means</h2>
        <dl className={styles.list}>
          {stateMeanings.map(({ state, means }) => (
            <div key={state}>
              <dt>
                <StateBadge state={state} />
              </dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="strength" className={layout.stack}>
        <h2 id="strength">Strength of a recommendation</h2>
        <dl className={styles.list}>
          {(['STRONG', 'CONDITIONAL'] as const).map((strength) => (
            <div key={strength}>
              <dt className={styles.badges}>
                <StrengthBadge direction="FOR" strength={strength} />
                <StrengthBadge direction="AGAINST" strength={strength} />
              </dt>
              <dd>{strengthMeanings[strength === 'STRONG' ? 'strong' : 'conditional']}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="certainty" className={layout.stack}>
        <h2 id="certainty">Certainty of the evidence</h2>
        <dl className={styles.list}>
          {levels.map(({ level, key }) => (
            <div key={key}>
              <dt>
                <CertaintyMark level={level} />
              </dt>
              <dd>{certaintyMeanings[key]}</dd>
            </div>
          ))}
        </dl>
        <p className={layout.meta}>
          After{' '}
          <a href={`https://doi.org/${gradeSource.doi}`} rel="noreferrer">
            {gradeSource.words}
          </a>
        </p>
      </section>
      <BoardMembers />
      <section aria-labelledby="limits" className={layout.stack}>
        <h2 id="limits">What this is not</h2>
        <p>{policyLimits}</p>
      </section>
    </div>
  )
}
