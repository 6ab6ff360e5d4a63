import { nameWords } from '@guideboard/content'
import { optionsOf, RuleSelect } from './rule-select.tsx'
import { useRules } from './rules-context.ts'

interface ValueSetSelectProps {
  readonly label: string
  readonly path: string
  readonly value: string
  /** It may be left out. */
  readonly optional?: boolean
  readonly onChange: (valueSet: string) => void
}

/** One of the code lists of these rules. */
export function ValueSetSelect({ label, path, value, optional = false, onChange }: ValueSetSelectProps) {
  const names = Object.keys(useRules().ruleSet.valueSets ?? {})
  return (
    <RuleSelect
      label={label}
      path={path}
      value={value}
      options={[...(optional ? [{ value: '', label: 'None' }] : []), ...optionsOf(names, nameWords)]}
      onChange={onChange}
    />
  )
}
