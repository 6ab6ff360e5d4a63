import type { FactBinding } from '@guideboard/rules'
import { DurationFields } from './duration-fields.tsx'
import { ElapsedFields } from './elapsed-fields.tsx'
import { RuleNumber } from './rule-number.tsx'
import { optionsOf, RuleSelect } from './rule-select.tsx'
import { ValueSetSelect } from './value-set-select.tsx'

interface BindingDetailsProps {
  readonly name: string
  readonly path: string
  readonly value: FactBinding
  readonly onChange: (value: FactBinding) => void
}

const takes = {
  present: 'Whether it is ordered',
  supplyDays: 'The days of supply',
  code: 'Its code',
  doseForm: 'Its dose form',
} as const

/** What one kind of reading from the record has to say. */
export function BindingDetails({ name, path, value, onChange }: BindingDetailsProps) {
  if ('patient' in value)
    return (
      <RuleSelect
        label={`Of the patient, for ${name}`}
        path={`${path}/patient`}
        value={value.patient}
        options={optionsOf(['age', 'gender'])}
        onChange={(patient) => onChange({ patient })}
      />
    )
  if ('encounter' in value)
    return (
      <RuleSelect
        label={`Of the encounter, for ${name}`}
        path={`${path}/encounter`}
        value={value.encounter}
        options={optionsOf(['setting'])}
        onChange={(encounter) => onChange({ encounter })}
      />
    )
  if ('organization' in value)
    return (
      <RuleSelect
        label={`Of the organization, for ${name}`}
        path={`${path}/organization`}
        value={value.organization}
        options={optionsOf(['jurisdiction'])}
        onChange={(organization) => onChange({ organization })}
      />
    )
  if ('elapsedSince' in value)
    return (
      <ElapsedFields
        name={name}
        path={`${path}/elapsedSince`}
        value={value.elapsedSince}
        onChange={(elapsedSince) => onChange({ elapsedSince })}
      />
    )
  const set = (key: string, chosen: string, put: (valueSet: string) => FactBinding) => (
    <ValueSetSelect
      label={`Value set of ${name}${key === 'component' ? ', component' : ''}`}
      path={`${path}/${key}`}
      value={chosen}
      optional={key === 'component'}
      onChange={(next) => onChange(put(next))}
    />
  )
  if ('allergy' in value) return set('allergy', value.allergy, (allergy) => ({ allergy }))
  if ('active' in value) return set('active', value.active, (active) => ({ active }))
  if ('condition' in value)
    return (
      <>
        {set('condition', value.condition, (condition) => ({ ...value, condition }))}
        <RuleSelect
          label={`Counts for ${name}`}
          path={`${path}/status`}
          value={value.status}
          options={[
            { value: 'active', label: 'While it is active' },
            { value: 'ever', label: 'Whenever it was' },
          ]}
          onChange={(status) => onChange({ ...value, status })}
        />
      </>
    )
  if ('procedure' in value) {
    const { within: _within, ...rest } = value
    return (
      <>
        {set('procedure', value.procedure, (procedure) => ({ ...value, procedure }))}
        <DurationFields
          label={`Within, of ${name}`}
          path={`${path}/within`}
          value={value.within}
          onChange={(within) => onChange({ ...value, within })}
          onEmpty={() => onChange(rest)}
        />
      </>
    )
  }
  if ('observation' in value) {
    const { component: _component, ...rest } = value
    return (
      <>
        {set('observation', value.observation, (observation) => ({ ...value, observation }))}
        {set('component', value.component ?? '', (component) =>
          component === '' ? rest : { ...value, component },
        )}
        <DurationFields
          label={`At most so old, of ${name}`}
          path={`${path}/maxAge`}
          value={value.maxAge}
          onChange={(maxAge) => onChange({ ...value, maxAge })}
        />
      </>
    )
  }
  if ('exposed' in value)
    return (
      <>
        {set('exposed', value.exposed, (exposed) => ({ ...value, exposed }))}
        <DurationFields
          label={`Within, of ${name}`}
          path={`${path}/within`}
          value={value.within}
          onChange={(within) => onChange({ ...value, within })}
        />
      </>
    )
  if ('daysCovered' in value) {
    const { window: _window, ...open } = value
    const { maxGap: _gap, ...gapless } = value
    return (
      <>
        {set('daysCovered', value.daysCovered, (daysCovered) => ({ ...value, daysCovered }))}
        <DurationFields
          label={`Looking back, of ${name}`}
          path={`${path}/window`}
          value={value.window}
          onChange={(window) => onChange({ ...value, window })}
          onEmpty={() => onChange(open)}
        />
        <RuleNumber
          label={`Longest gap in days, of ${name}`}
          path={`${path}/maxGap`}
          value={value.maxGap}
          onChange={(maxGap) => onChange({ ...value, maxGap })}
          onEmpty={() => onChange(gapless)}
        />
      </>
    )
  }
  return (
    <>
      {set('order', value.order, (order) => ({ ...value, order }))}
      <RuleSelect
        label={`Of the order, for ${name}`}
        path={`${path}/take`}
        value={value.take ?? 'present'}
        options={optionsOf(['present', 'supplyDays', 'code', 'doseForm'], (one) => takes[one])}
        onChange={(take) => onChange({ ...value, take })}
      />
    </>
  )
}
