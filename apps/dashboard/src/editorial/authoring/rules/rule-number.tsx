import { NumberField } from './number-field.tsx'
import { useProblem } from './use-problem.ts'

interface RuleNumberProps {
  readonly label: string
  readonly description?: string
  /** JSON Pointer in the rules. */
  readonly path: string
  readonly value: number | undefined
  readonly onChange: (value: number) => void
  /** For a number that may be left out. */
  readonly onEmpty?: () => void
}

/** A number at one place of the rules, with what is wrong with it. */
export function RuleNumber({ path, value, ...rest }: RuleNumberProps) {
  return (
    <NumberField value={value ?? Number.NaN} path={`/ruleSet${path}`} problem={useProblem(path)} {...rest} />
  )
}
