import type { Duration } from '@guideboard/rules'
import { RuleNumber } from './rule-number.tsx'
import { optionsOf, RuleSelect } from './rule-select.tsx'

interface DurationFieldsProps {
  /** "Within, of fact nsaidAllergy": names the number; the unit has its own. */
  readonly label: string
  readonly path: string
  readonly value: Duration | undefined
  readonly onChange: (value: Duration) => void
  /** For a length that may be left out. */
  readonly onEmpty?: () => void
}

const units = { d: 'days', wk: 'weeks' } as const

/** A length of time in days or weeks; months and years have none. */
export function DurationFields({ label, path, value, onChange, onEmpty }: DurationFieldsProps) {
  const unit = value?.unit ?? 'd'
  return (
    <>
      <RuleNumber
        label={label}
        path={`${path}/value`}
        value={value?.value}
        onChange={(number) => onChange({ value: number, unit })}
        {...(onEmpty && { onEmpty })}
      />
      {value !== undefined && (
        <RuleSelect
          label={`${label}: days or weeks`}
          path={`${path}/unit`}
          value={unit}
          options={optionsOf(['d', 'wk'], (one) => units[one])}
          onChange={(next) => onChange({ ...value, unit: next })}
        />
      )}
    </>
  )
}
