import { nameWords } from '@guideboard/content'
import type { ExpectedRecommendation, RuleCase } from '@guideboard/rules'
import { NativeSelect } from '@mantine/core'
import layout from '../../../ui/layout.module.css'
import { spokenTitle } from '../../../ui/spoken.ts'
import styles from '../authoring.module.css'
import { withMember } from '../rules/free-name.ts'
import { IssuesAt } from '../rules/issues-at.tsx'
import { RuleSelect } from '../rules/rule-select.tsx'
import { useRules } from '../rules/rules-context.ts'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { NamesField } from './names-field.tsx'
import { SettledSelect } from './settled-select.tsx'
import { withPart } from './with-part.ts'

type Expectations = NonNullable<RuleCase['expect']>

interface ExpectedFieldsProps {
  readonly path: string
  readonly expect: Expectations
  readonly onChange: (expect: Expectations) => void
}

const outcomes = ['for', 'against', 'withheld', 'needs-data', 'not-applicable'] as const
const reasons = [
  'contraindication',
  'contraindication-unknown',
  'defeated',
  'outside-evidence',
  'scope',
  'condition',
] as const

/** What must be said of each recommendation; one that is not listed is not compared. */
export function ExpectedFields({ path, expect, onChange }: ExpectedFieldsProps) {
  const { recommendations } = useRules().ruleSet
  const left = recommendations.map(({ id }) => id).filter((id) => !Object.hasOwn(expect, id))
  const put = (id: string, expected: ExpectedRecommendation | undefined) =>
    onChange(withMember(expect, id, expected))
  return (
    <fieldset className={styles.inset}>
      <legend>Expected of recommendations</legend>
      <div className={`${layout.stack} ${layout.tight}`}>
        {Object.entries(expect).map(([id, expected]) => (
          <Expected
            key={id}
            id={id}
            path={`${path}/${id}`}
            expected={expected}
            onChange={(next) => put(id, next)}
            onRemove={() => put(id, undefined)}
          />
        ))}
        {left.length > 0 && (
          <NativeSelect
            aria-label="Add an expected recommendation"
            data={[{ value: '', label: 'Expect of a recommendation …' }, ...left]}
            value=""
            onChange={({ currentTarget: { value } }) => value !== '' && put(value, { outcome: 'for' })}
          />
        )}
      </div>
    </fieldset>
  )
}

interface ExpectedProps {
  readonly id: string
  readonly path: string
  readonly expected: ExpectedRecommendation
  readonly onChange: (expected: ExpectedRecommendation) => void
  readonly onRemove: () => void
}

function Expected({ id, path, expected, onChange, onRemove }: ExpectedProps) {
  const { ruleSet } = useRules()
  const { outcome, because, settled, missing, cautions, possibleCautions } = expected
  const own = ruleSet.recommendations.find((one) => one.id === id)?.cautions?.map((one) => one.id) ?? []
  const put = <Key extends keyof ExpectedRecommendation>(
    key: Key,
    value: ExpectedRecommendation[Key] | undefined,
  ) => onChange(withPart(expected, key, value))
  return (
    <fieldset className={styles.inset}>
      <legend>{id}</legend>
      <div className={styles.fields}>
        <RuleSelect
          label={`Outcome of ${id}`}
          path={`${path}/outcome`}
          value={outcome ?? ''}
          options={[
            { value: '', label: 'Not compared' },
            ...outcomes.map((one) => ({ value: one, label: spokenTitle(one) })),
          ]}
          onChange={(next) => put('outcome', next === '' ? undefined : next)}
        />
        <RuleSelect
          label={`Because, ${id}`}
          path={`${path}/because`}
          value={because ?? ''}
          options={[
            { value: '', label: 'Not compared' },
            ...reasons.map((one) => ({ value: one, label: spokenTitle(one) })),
          ]}
          onChange={(next) => put('because', next === '' ? undefined : next)}
        />
        <SettledSelect
          what={id}
          path={`${path}/settled`}
          value={settled}
          onChange={(next) => put('settled', next)}
        />
        <NamesField
          label={`Missing for ${id}`}
          path={`${path}/missing`}
          names={missing}
          options={Object.keys(ruleSet.facts)}
          wordsOf={nameWords}
          onChange={(next) => put('missing', next)}
        />
        {(own.length > 0 || cautions) && (
          <NamesField
            label={`Cautions of ${id}`}
            path={`${path}/cautions`}
            names={cautions}
            options={own}
            onChange={(next) => put('cautions', next)}
          />
        )}
        {(own.length > 0 || possibleCautions) && (
          <NamesField
            label={`Possible cautions of ${id}`}
            path={`${path}/possibleCautions`}
            names={possibleCautions}
            options={own}
            onChange={(next) => put('possibleCautions', next)}
          />
        )}
      </div>
      <IssuesAt path={path} />
      <div>
        <OrderButtons what={`expectation of ${id}`} first last onRemove={onRemove} />
      </div>
    </fieldset>
  )
}
