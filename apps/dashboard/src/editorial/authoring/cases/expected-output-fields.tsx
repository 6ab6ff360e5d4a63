import { isChoose, nameWords } from '@guideboard/content'
import type { ExpectedOutput, RuleCase, RuleSet } from '@guideboard/rules'
import { NativeSelect } from '@mantine/core'
import layout from '../../../ui/layout.module.css'
import styles from '../authoring.module.css'
import { withMember } from '../rules/free-name.ts'
import { IssuesAt } from '../rules/issues-at.tsx'
import { useRules } from '../rules/rules-context.ts'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { ExpectedOutputField } from './expected-output-field.tsx'

type Outputs = NonNullable<RuleCase['outputs']>

interface ExpectedOutputFieldsProps {
  readonly path: string
  readonly outputs: Outputs
  readonly onChange: (outputs: Outputs) => void
}

/** What scores and definitions must come to; one that is not listed is not compared. */
export function ExpectedOutputFields({ path, outputs, onChange }: ExpectedOutputFieldsProps) {
  const { ruleSet } = useRules()
  const named = [...Object.keys(ruleSet.scores ?? {}), ...Object.keys(ruleSet.define ?? {})]
  const left = named.filter((name) => !Object.hasOwn(outputs, name))
  const put = (name: string, expected: ExpectedOutput | undefined) =>
    onChange(withMember(outputs, name, expected))
  if (named.length === 0 && Object.keys(outputs).length === 0) return null
  return (
    <fieldset className={styles.inset}>
      <legend>Expected of scores and definitions</legend>
      <div className={`${layout.stack} ${layout.tight}`}>
        {Object.entries(outputs).map(([name, expected]) => (
          <div key={name} className={styles.line}>
            <ExpectedOutputField
              name={name}
              path={`${path}/${name}`}
              expected={expected}
              onChange={(next) => put(name, next)}
            />
            <OrderButtons what={`expectation of ${name}`} first last onRemove={() => put(name, undefined)} />
            <IssuesAt path={`${path}/${name}`} />
          </div>
        ))}
        {left.length > 0 && (
          <NativeSelect
            aria-label="Add an expected score or definition"
            data={[
              { value: '', label: 'Expect of a score or definition …' },
              ...left.map((name) => ({ value: name, label: nameWords(name) })),
            ]}
            value=""
            onChange={({ currentTarget: { value } }) =>
              value !== '' && put(value, newExpectation(ruleSet, value))
            }
          />
        )}
      </div>
    </fieldset>
  )
}

function newExpectation({ scores, define }: RuleSet, name: string): ExpectedOutput {
  if (scores?.[name] !== undefined) return Number.NaN
  const definition = define?.[name]
  return definition !== undefined && isChoose(definition) ? definition.else : true
}
