import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { spokenDay, spokenMoment } from '../ui/dates.ts'
import { patientQuery } from './patient-query.ts'

interface CompareSelectProps {
  readonly id: string
  readonly patientId: string
  readonly value: string | undefined
  readonly onChange: (other: string | undefined) => void
}

/** Chooses another assessment of the same patient; nothing to choose, nothing shown. */
export function CompareSelect({ id, patientId, value, onChange }: CompareSelectProps) {
  const { data } = useQuery(patientQuery(patientId))
  const others = (data?.patient?.assessments ?? []).filter((one) => one.id !== id)
  if (others.length === 0) return null
  return (
    <NativeSelect
      label="Compare with"
      value={value ?? ''}
      data={[
        { value: '', label: 'No other assessment' },
        ...others.map(({ id: other, asOf, assessedAt }) => ({
          value: other,
          label: `As of ${spokenDay(asOf)}, stored ${spokenMoment(assessedAt)}`,
        })),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
    />
  )
}
