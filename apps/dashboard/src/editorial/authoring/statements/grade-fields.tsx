import { NativeSelect, TextInput } from '@mantine/core'
import { spokenTitle } from '../../../ui/spoken.ts'
import styles from '../authoring.module.css'
import { placeOf } from '../go-to-place.ts'
import { certaintyLevels, type GradeForm } from '../grade-form.ts'

const strengths = [
  { value: 'for strong', label: 'We recommend (strong)' },
  { value: 'for conditional', label: 'We suggest (conditional)' },
  { value: 'against conditional', label: 'We suggest against (conditional)' },
  { value: 'against strong', label: 'We recommend against (strong)' },
]

interface GradeFieldsProps {
  readonly statementKey: string
  readonly path: string
  readonly grade: GradeForm
  readonly onChange: (grade: GradeForm) => void
}

/** Direction with strength, certainty, and for whom. */
export function GradeFields({ statementKey, path, grade, onChange }: GradeFieldsProps) {
  return (
    <div className={styles.fields}>
      <NativeSelect
        label={`Statement ${statementKey}: strength`}
        data={strengths}
        value={`${grade.direction} ${grade.strength}`}
        onChange={({ currentTarget: { value } }) =>
          onChange({
            ...grade,
            direction: value.startsWith('for') ? 'for' : 'against',
            strength: value.endsWith('strong') ? 'strong' : 'conditional',
          })
        }
        {...placeOf(`${path}/strength`)}
      />
      <NativeSelect
        label={`Statement ${statementKey}: certainty`}
        data={certaintyLevels.map((level) => ({ value: level, label: spokenTitle(level) }))}
        value={grade.certainty}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...grade, certainty: certaintyLevels.find((one) => one === value) ?? grade.certainty })
        }
        {...placeOf(`${path}/certainty`)}
      />
      {grade.certainty === 'ungraded' && (
        <TextInput
          label={`Statement ${statementKey}: why it is not graded`}
          value={grade.ungradedBecause}
          onChange={({ currentTarget: { value } }) => onChange({ ...grade, ungradedBecause: value })}
          {...placeOf(`${path}/certainty/ungraded`)}
        />
      )}
      <TextInput
        label={`Statement ${statementKey}: population`}
        placeholder="adults with …"
        value={grade.population}
        onChange={({ currentTarget: { value } }) => onChange({ ...grade, population: value })}
        {...placeOf(`${path}/population`)}
      />
    </div>
  )
}
