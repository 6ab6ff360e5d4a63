import { nameWords } from '@guideboard/content'
import type { GivenFacts, GivenValue } from '@guideboard/rules'
import { NativeSelect } from '@mantine/core'
import layout from '../../../ui/layout.module.css'
import styles from '../authoring.module.css'
import { withMember } from '../rules/free-name.ts'
import { IssuesAt } from '../rules/issues-at.tsx'
import { useRules } from '../rules/rules-context.ts'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { newGiven } from './given-value.ts'
import { GivenValueField } from './given-value-field.tsx'

interface GivenFieldsProps {
  readonly path: string
  readonly given: GivenFacts
  readonly onChange: (given: GivenFacts) => void
}

/** What is known of the patient of a case, each fact by its type; what is not listed is unknown. */
export function GivenFields({ path, given, onChange }: GivenFieldsProps) {
  const { facts } = useRules().ruleSet
  const put = (fact: string, value: GivenValue | undefined) => onChange(withMember(given, fact, value))
  const left = Object.keys(facts).filter((fact) => !Object.hasOwn(given, fact))
  return (
    <fieldset className={styles.inset}>
      <legend>Given</legend>
      <div className={`${layout.stack} ${layout.tight}`}>
        {Object.entries(given).map(([fact, value]) => {
          const declared = facts[fact]
          return (
            <div key={fact} className={styles.line}>
              {declared === undefined ? (
                <span>{fact}</span>
              ) : (
                <GivenValueField
                  name={fact}
                  path={`${path}/${fact}`}
                  fact={declared}
                  value={value}
                  onChange={(next) => put(fact, next)}
                />
              )}
              <OrderButtons what={`given ${fact}`} first last onRemove={() => put(fact, undefined)} />
              <IssuesAt path={`${path}/${fact}`} />
            </div>
          )
        })}
        <IssuesAt path={path} />
        {left.length > 0 && (
          <NativeSelect
            aria-label="Add a given fact"
            data={[
              { value: '', label: 'Add a fact …' },
              ...left.map((fact) => ({ value: fact, label: nameWords(fact) })),
            ]}
            value=""
            onChange={({ currentTarget: { value } }) => {
              const fact = facts[value]
              if (fact !== undefined) put(value, newGiven(fact, 'exact'))
            }}
          />
        )}
      </div>
    </fieldset>
  )
}
