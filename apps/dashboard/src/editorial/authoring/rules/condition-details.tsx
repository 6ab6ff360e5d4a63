import { isChoose } from '@guideboard/content'
import type { Expression } from '@guideboard/rules'
import { NativeSelect, TextInput } from '@mantine/core'
import { spoken } from '../../../ui/spoken.ts'
import { placeOf } from '../go-to-place.ts'
import { IssuesAt } from './issues-at.tsx'
import { LimitFields } from './limit-fields.tsx'
import { NumberField } from './number-field.tsx'
import rulesStyles from './rules.module.css'
import { useRules } from './rules-context.ts'

interface ConditionDetailsProps {
  readonly what: string
  readonly path: string
  readonly value: Expression
  readonly onChange: (value: Expression) => void
}

/** What is asked of the subject: limits, codes, a label, or how many. */
export function ConditionDetails({ what, path, value, onChange }: ConditionDetailsProps) {
  const { ruleSet } = useRules()
  if ('atLeast' in value) {
    return (
      <NumberField
        label={`How many, ${what}`}
        value={value.atLeast}
        path={`/ruleSet${path}/atLeast`}
        onChange={(atLeast) => onChange({ ...value, atLeast })}
      />
    )
  }
  if ('choose' in value) {
    const choice = ruleSet.define?.[value.choose]
    const labels =
      choice !== undefined && isChoose(choice) ? [...choice.choose.map(({ then }) => then), choice.else] : []
    return (
      <NativeSelect
        label={`ends at, ${what}`}
        data={['', ...new Set(labels)]}
        value={value.eq}
        onChange={({ currentTarget }) => onChange({ ...value, eq: currentTarget.value })}
        {...placeOf(`/ruleSet${path}/eq`)}
      />
    )
  }
  if ('score' in value) {
    const bands = ruleSet.scores?.[value.score]?.bands ?? []
    return (
      <>
        {bands.length > 0 && (
          <NativeSelect
            label={`Band, ${what}`}
            data={[
              { value: '', label: 'Limits instead' },
              ...bands.map(({ id }) => ({ value: id, label: id })),
            ]}
            value={'band' in value ? value.band : ''}
            onChange={({ currentTarget: { value: band } }) =>
              onChange(band === '' ? { score: value.score, ge: Number.NaN } : { score: value.score, band })
            }
            {...('band' in value && placeOf(`/ruleSet${path}/band`))}
          />
        )}
        {!('band' in value) && (
          <LimitFields
            what={what}
            path={path}
            limits={value}
            onChange={(limits) => onChange({ score: value.score, ...limits })}
          />
        )}
      </>
    )
  }
  if (!('fact' in value)) return null
  if ('eq' in value || 'in' in value)
    return <CodeFields what={what} path={path} value={value} onChange={onChange} />
  const limits = 'between' in value ? { ge: value.between[0], le: value.between[1] } : value
  return (
    <>
      <LimitFields
        what={what}
        path={path}
        limits={limits}
        onChange={(next) => onChange({ fact: value.fact, unit: value.unit, ...next })}
      />
      <TextInput
        label={`Unit, ${what}`}
        value={value.unit}
        onChange={({ currentTarget: { value: unit } }) => onChange({ ...value, unit })}
        {...placeOf(`/ruleSet${path}/unit`)}
      />
      <IssuesAt path={`${path}/unit`} />
    </>
  )
}

function CodeFields({ what, path, value, onChange }: ConditionDetailsProps) {
  const { ruleSet } = useRules()
  if (!('eq' in value || 'in' in value) || !('fact' in value)) return null
  const declared = ruleSet.facts[value.fact]
  const codes = declared?.type === 'code' ? declared.codes : []
  const chosen = 'in' in value ? value.in : [value.eq]
  return (
    <fieldset className={rulesStyles.codes} {...placeOf(`/ruleSet${path}/in`)}>
      <legend>is one of, {what}</legend>
      {codes.map((code) => (
        <label key={code}>
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={({ currentTarget: { checked } }) =>
              onChange({
                fact: value.fact,
                in: codes.filter((one) => (one === code ? checked : chosen.includes(one))),
              })
            }
            {...(chosen.includes(code) &&
              placeOf(`/ruleSet${path}/${'in' in value ? `in/${value.in.indexOf(code)}` : 'eq'}`))}
          />{' '}
          {spoken(code)}
        </label>
      ))}
      <IssuesAt path={`${path}/in`} />
      <IssuesAt path={`${path}/eq`} />
    </fieldset>
  )
}
