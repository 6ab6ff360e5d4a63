import { nameWords } from '@guideboard/content'
import type { RuleSet } from '@guideboard/rules'
import styles from '../authoring.module.css'
import { placeOf } from '../go-to-place.ts'
import { IssuesAt } from './issues-at.tsx'
import { RuleText } from './rule-text.tsx'
import rulesStyles from './rules.module.css'
import { SourceFields } from './source-fields.tsx'

interface AboutSectionProps {
  readonly ruleSet: RuleSet
  readonly onChange: (ruleSet: RuleSet) => void
}

/** The rules as a whole: their name and version, what is shown beside the advice, and where they come from. */
export function AboutSection({ ruleSet, onChange }: AboutSectionProps) {
  const { id, version, outputs = [], define = {}, scores = {}, collect } = ruleSet
  const named = [...new Set([...outputs, ...Object.keys(scores), ...Object.keys(define)])]
  const { collect: _collect, ...speaking } = ruleSet
  const { outputs: _outputs, ...mute } = ruleSet
  const putOutputs = (next: readonly string[]) =>
    onChange(next.length === 0 ? mute : { ...ruleSet, outputs: next })
  return (
    <section className={styles.card} aria-labelledby="about-rules-title">
      <h3 id="about-rules-title">About the rules</h3>
      <div className={styles.fields}>
        <RuleText
          label="Id of the rules"
          path="/id"
          value={id}
          onChange={(next) => onChange({ ...ruleSet, id: next })}
        />
        <RuleText
          label="Version of the rules"
          path="/version"
          value={version}
          onChange={(next) => onChange({ ...ruleSet, version: next })}
        />
        <label className={styles.wide}>
          <input
            type="checkbox"
            checked={collect === true}
            onChange={({ currentTarget: { checked } }) =>
              onChange(checked ? { ...ruleSet, collect: true } : speaking)
            }
            {...placeOf('/ruleSet/collect')}
          />{' '}
          They only collect advice: whom they leave out is no gap
        </label>
      </div>
      {named.length > 0 && (
        <fieldset className={rulesStyles.codes} {...placeOf('/ruleSet/outputs')}>
          <legend>Shown beside the advice</legend>
          {named.map((name) => {
            const place = outputs.indexOf(name)
            return (
              <label key={name}>
                <input
                  type="checkbox"
                  checked={place !== -1}
                  onChange={({ currentTarget: { checked } }) =>
                    putOutputs(checked ? [...outputs, name] : outputs.filter((one) => one !== name))
                  }
                  {...(place !== -1 && placeOf(`/ruleSet/outputs/${place}`))}
                />{' '}
                {nameWords(name)}
              </label>
            )
          })}
          {outputs.map((name, place) => (
            <IssuesAt key={name} path={`/outputs/${place}`} />
          ))}
        </fieldset>
      )}
      <SourceFields ruleSet={ruleSet} onChange={onChange} />
    </section>
  )
}
