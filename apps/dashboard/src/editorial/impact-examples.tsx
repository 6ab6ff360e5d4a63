import layout from '../ui/layout.module.css'
import type { Impact } from './impact-query.ts'
import { outcomeWords } from './impact-words.ts'

/** A few made-up patients who change, with what both versions say and why. */
export function ImpactExamples({ examples }: Pick<Impact, 'examples'>) {
  if (examples.length === 0) return null
  return (
    <section aria-labelledby="examples" className={`${layout.stack} ${layout.tight}`}>
      <h2 id="examples">Examples</h2>
      <ul className={`${layout.plain} ${layout.stack}`}>
        {examples.map(({ patient, facts, changes }) => (
          <li key={patient} className={layout.card}>
            <h3>Made-up patient {patient + 1}</h3>
            <p className={layout.meta}>{facts.join(' · ')}</p>
            <ul>
              {changes.map(({ recommendation, before, after }) => (
                <li key={recommendation}>
                  <strong>{recommendation}</strong>
                  <p>In force now: {said(before)}</p>
                  <p>In this version: {said(after)}</p>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Answer = Impact['examples'][number]['changes'][number]['before']

function said({ outcome, reasons }: Answer): string {
  return reasons.length === 0
    ? `${outcomeWords(outcome)}.`
    : `${outcomeWords(outcome)}, because of ${reasons.join(', ')}.`
}
