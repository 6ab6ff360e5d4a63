import { RuleSelect } from '../rules/rule-select.tsx'

interface SettledSelectProps {
  readonly what: string
  readonly path: string
  readonly value: boolean | undefined
  readonly onChange: (value: boolean | undefined) => void
}

/** Whether more data could still change the answer. */
export function SettledSelect({ what, path, value, onChange }: SettledSelectProps) {
  return (
    <RuleSelect
      label={`Settled, ${what}`}
      path={path}
      value={value === undefined ? '' : String(value)}
      options={[
        { value: '', label: 'Not compared' },
        { value: 'true', label: 'Settled' },
        { value: 'false', label: 'Can still change' },
      ]}
      onChange={(next) => onChange(next === '' ? undefined : next === 'true')}
    />
  )
}
