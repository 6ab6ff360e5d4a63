import { nameWords } from '@guideboard/content'
import type { FactDeclaration, GivenValue } from '@guideboard/rules'
import { NativeSelect, TextInput } from '@mantine/core'
import { spoken } from '../../../ui/spoken.ts'
import { placeOf } from '../go-to-place.ts'
import { RuleNumber } from '../rules/rule-number.tsx'
import { RuleText } from '../rules/rule-text.tsx'
import { type GivenForm, givenFormOf, givenFormsFor, newGiven } from './given-value.ts'

interface GivenValueFieldProps {
  readonly name: string
  readonly path: string
  readonly fact: FactDeclaration
  readonly value: GivenValue
  readonly onChange: (value: GivenValue) => void
}

const formNames: Readonly<Record<GivenForm, string>> = {
  exact: 'exactly',
  unit: 'in a unit',
  range: 'between',
  unknown: 'unknown',
}

/** One stated fact, in the form that its type allows. */
export function GivenValueField({ name, path, fact, value, onChange }: GivenValueFieldProps) {
  const form = givenFormOf(value)
  return (
    <>
      <NativeSelect
        label={`${nameWords(name)} is`}
        data={givenFormsFor(fact.type).map((one) => ({ value: one, label: formNames[one] }))}
        value={form}
        onChange={({ currentTarget }) => {
          const next = givenFormsFor(fact.type).find((one) => one === currentTarget.value)
          if (next !== undefined) onChange(newGiven(fact, next, value))
        }}
        {...(form === 'unknown' && placeOf(`/ruleSet${path}/unknown`))}
      />
      <Stated name={name} path={path} fact={fact} value={value} onChange={onChange} />
    </>
  )
}

function Stated({ name, path, fact, value, onChange }: GivenValueFieldProps) {
  const label = `Given ${nameWords(name)}`
  const place = placeOf(`/ruleSet${path}`)
  if (typeof value === 'boolean')
    return (
      <NativeSelect
        label={label}
        data={[
          { value: 'true', label: 'Yes' },
          { value: 'false', label: 'No' },
        ]}
        value={String(value)}
        onChange={({ currentTarget }) => onChange(currentTarget.value === 'true')}
        {...place}
      />
    )
  if (typeof value === 'string' && fact.type === 'code')
    return (
      <NativeSelect
        label={label}
        data={[...new Set([...fact.codes, value])].map((code) => ({ value: code, label: spoken(code) }))}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        {...place}
      />
    )
  if (typeof value === 'string')
    return (
      <TextInput
        label={label}
        type={fact.type === 'date' ? 'date' : 'text'}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        {...place}
      />
    )
  if (typeof value === 'number') {
    const unit = fact.type === 'quantity' ? fact.unit : ''
    return <RuleNumber label={`${label} (${unit})`} path={path} value={value} onChange={onChange} />
  }
  if (value === null || 'unknown' in value) return null
  return (
    <>
      {'lo' in value ? (
        <>
          <RuleNumber
            label={`${label}, at least`}
            path={`${path}/lo`}
            value={value.lo}
            onChange={(lo) => onChange({ ...value, lo })}
          />
          <RuleNumber
            label={`${label}, at most`}
            path={`${path}/hi`}
            value={value.hi}
            onChange={(hi) => onChange({ ...value, hi })}
          />
        </>
      ) : (
        <RuleNumber
          label={label}
          path={`${path}/value`}
          value={value.value}
          onChange={(number) => onChange({ ...value, value: number })}
        />
      )}
      <UnitAndAnalyte label={label} path={path} value={value} onChange={onChange} />
    </>
  )
}

type WithUnit = Extract<GivenValue, { readonly unit?: string; readonly analyte?: string }>

interface UnitAndAnalyteProps {
  readonly label: string
  readonly path: string
  readonly value: Exclude<WithUnit, { readonly unknown: true }>
  readonly onChange: (value: GivenValue) => void
}

function UnitAndAnalyte({ label, path, value, onChange }: UnitAndAnalyteProps) {
  const { analyte: _analyte, ...without } = value
  return (
    <>
      <RuleText
        label={`${label}: unit`}
        path={`${path}/unit`}
        value={value.unit ?? ''}
        onChange={(unit) => onChange(withUnit(value, unit))}
      />
      <RuleText
        label={`${label}: analyte`}
        path={`${path}/analyte`}
        value={value.analyte ?? ''}
        onChange={(analyte) => onChange(analyte === '' ? without : { ...value, analyte })}
      />
    </>
  )
}

/** A range may leave its unit out: then it is in the fact's own. */
function withUnit(value: UnitAndAnalyteProps['value'], unit: string): GivenValue {
  if (!('lo' in value)) return { ...value, unit }
  const { unit: _unit, ...rest } = value
  return unit === '' ? rest : { ...value, unit }
}
