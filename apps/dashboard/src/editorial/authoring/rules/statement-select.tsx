import { NativeSelect } from '@mantine/core'
import { placeOf } from '../go-to-place.ts'
import { type CarriedStatement, useRules } from './rules-context.ts'

interface StatementSelectProps {
  readonly what: string
  readonly path: string
  readonly value: string
  readonly onChange: (statement: CarriedStatement | undefined, key: string) => void
}

/** The statement of the article that words this. */
export function StatementSelect({ what, path, value, onChange }: StatementSelectProps) {
  const { statements } = useRules()
  const known = statements.some(({ key }) => key === value)
  return (
    <NativeSelect
      label={`Statement of ${what}`}
      data={[
        { value: '', label: 'Choose …' },
        ...(known || value === '' ? [] : [{ value, label: `${value} (not in the article)` }]),
        ...statements.map(({ key, words }) => ({
          value: key,
          label: `${key}: ${words.length > 60 ? `${words.slice(0, 59)}…` : words}`,
        })),
      ]}
      value={value}
      error={known || value === '' ? undefined : 'The article has no such statement.'}
      onChange={({ currentTarget }) =>
        onChange(
          statements.find(({ key }) => key === currentTarget.value),
          currentTarget.value,
        )
      }
      {...placeOf(`/ruleSet${path}/statement`)}
    />
  )
}
