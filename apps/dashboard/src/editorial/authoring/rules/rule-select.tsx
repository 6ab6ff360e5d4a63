import { NativeSelect } from '@mantine/core'
import { placeOf } from '../go-to-place.ts'
import { useProblem } from './use-problem.ts'

export interface RuleOption<Value extends string> {
  readonly value: Value
  readonly label: string
}

interface RuleSelectProps<Value extends string> {
  readonly label: string
  /** JSON Pointer in the rules. */
  readonly path: string
  readonly value: Value
  readonly options: readonly RuleOption<Value>[]
  readonly onChange: (value: Value) => void
}

/** A choice at one place of the rules; what stands there and is no choice is shown all the same. */
export function RuleSelect<Value extends string>(props: RuleSelectProps<Value>) {
  const { label, path, value, options, onChange } = props
  const known = options.some((one) => one.value === value)
  return (
    <NativeSelect
      label={label}
      data={[...(known ? [] : [{ value, label: value === '' ? 'Choose …' : value }]), ...options]}
      value={value}
      error={useProblem(path)}
      onChange={({ currentTarget }) => {
        const chosen = options.find((one) => one.value === currentTarget.value)
        if (chosen !== undefined) onChange(chosen.value)
      }}
      {...placeOf(`/ruleSet${path}`)}
    />
  )
}

/** Options that are called by their own value, with a reading of it. */
export function optionsOf<const Value extends string>(
  values: readonly Value[],
  wordsOf: (value: Value) => string = (value) => value,
): readonly RuleOption<Value>[] {
  return values.map((value) => ({ value, label: wordsOf(value) }))
}
