import { CertaintyMark } from '../ui/certainty-mark.tsx'
import layout from '../ui/layout.module.css'
import { StateBadge } from '../ui/state-badge.tsx'
import { StrengthBadge } from '../ui/strength-badge.tsx'
import styles from './policy-page.module.css'

const states = [
  { state: 'DRAFT', means: 'Being written. Readers do not see it.' },
  {
    state: 'SUBMITTED',
    means: 'The author has signed it and it is frozen. Readers see it under “Pending human review”.',
  },
  {
    state: 'UNDER_REVIEW',
    means: 'The board is checking text, rules and sources. Any change voids the votes given so far.',
  },
  { state: 'CHANGES_REQUESTED', means: 'Sent back to the author with a reason. Readers do not see it.' },
  {
    state: 'APPROVED',
    means:
      'Two reviewers, a methodologist and, where patient words changed, a patient representative voted for exactly this text, and the chair signed. Nobody approves their own work. Only this state feeds an assessment.',
  },
  { state: 'SUPERSEDED', means: 'A newer version was approved. It stays readable under its own address.' },
  { state: 'WITHDRAWN', means: 'Do not use. Its reason is shown in place of its text.' },
] as const

/** What the states mean, and how strength and certainty are to be read. */
export function PolicyPage() {
  return (
    <div className={styles.page}>
      <title>Editorial policy · Guideboard</title>
      <h1>Editorial policy</h1>
      <section aria-labelledby="status" className={layout.stack}>
        <h2 id="status">What a status means</h2>
        <dl className={styles.list}>
          {states.map(({ state, means }) => (
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
        <p>
          A strong recommendation fits nearly everybody it is about. A conditional one fits most, and the
          choice depends on the person’s situation and preferences.
        </p>
        <div className={layout.row}>
          <StrengthBadge direction="FOR" strength="STRONG" />
          <StrengthBadge direction="FOR" strength="CONDITIONAL" />
          <StrengthBadge direction="AGAINST" strength="CONDITIONAL" />
          <StrengthBadge direction="AGAINST" strength="STRONG" />
        </div>
      </section>
      <section aria-labelledby="certainty" className={layout.stack}>
        <h2 id="certainty">Certainty of the evidence</h2>
        <p>How sure we are that the true effect is close to what the studies say.</p>
        <ul className={styles.legend}>
          {(['HIGH', 'MODERATE', 'LOW', 'VERY_LOW'] as const).map((level) => (
            <li key={level}>
              <CertaintyMark level={level} />
            </li>
          ))}
          <li>
            <CertaintyMark level="UNGRADED" reason="for drug labels and good practice, with the reason" />
          </li>
        </ul>
      </section>
      <section aria-labelledby="limits" className={layout.stack}>
        <h2 id="limits">What this is not</h2>
        <p>
          The articles inform; they do not replace a clinician’s judgement. In an emergency, call the
          emergency number of your country.
        </p>
      </section>
    </div>
  )
}
