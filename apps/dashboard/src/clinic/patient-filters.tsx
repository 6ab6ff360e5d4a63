import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import type { PatientsSearch } from '../search-params.ts'
import { spokenTitle } from '../ui/spoken.ts'
import styles from './patient-filters.module.css'

interface PatientFiltersProps {
  readonly search: PatientsSearch
  readonly onChange: (search: PatientsSearch) => void
}

const assessedChoices = [
  { value: '', label: 'Any' },
  { value: 'yes', label: 'Assessed' },
  { value: 'no', label: 'Never assessed' },
]

const orders = [
  { value: 'name', label: 'Name' },
  { value: 'born', label: 'Oldest first' },
  { value: 'born down', label: 'Youngest first' },
  { value: 'seen down', label: 'Seen last first' },
  { value: 'seen', label: 'Not seen for longest first' },
]

/** Narrows and sorts the patients; what is chosen stands in the address. */
export function PatientFilters({ search, onChange }: PatientFiltersProps) {
  // Asked when the typing pauses.
  const look = useDebouncedCallback((q: string | undefined) => onChange({ ...search, q }), 250)
  return (
    <search className={styles.filters}>
      <TextInput
        className={styles.words}
        type="search"
        label="Search patients by name or identifier"
        placeholder="Name, identifier or birth date"
        leftSection={<IconSearch size={16} aria-hidden />}
        defaultValue={search.q ?? ''}
        onChange={({ currentTarget }) => look(currentTarget.value.trim() || undefined)}
      />
      <NativeSelect
        label="Sex"
        value={search.sex ?? ''}
        data={[
          { value: '', label: 'Any' },
          ...(['FEMALE', 'MALE', 'OTHER', 'UNKNOWN'] as const).map((sex) => ({
            value: sex,
            label: spokenTitle(sex),
          })),
        ]}
        onChange={({ currentTarget }) =>
          onChange({ ...search, sex: (currentTarget.value || undefined) as PatientsSearch['sex'] })
        }
      />
      <NativeSelect
        label="Assessments"
        value={search.assessed === undefined ? '' : search.assessed ? 'yes' : 'no'}
        data={assessedChoices}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...search, assessed: value === '' ? undefined : value === 'yes' })
        }
      />
      <NativeSelect
        label="Sorted by"
        value={`${search.sort ?? 'name'}${search.down ? ' down' : ''}`}
        data={orders}
        onChange={({ currentTarget: { value } }) => {
          const [sort, down] = value.split(' ')
          onChange({
            ...search,
            sort: sort === 'name' ? undefined : (sort as PatientsSearch['sort']),
            down: down === 'down' ? true : undefined,
          })
        }}
      />
      <Button
        variant={search.missing ? 'filled' : 'default'}
        aria-pressed={search.missing === true}
        title="Their last assessment lacked facts that would change its advice"
        onClick={() => onChange({ ...search, missing: search.missing ? undefined : true })}
      >
        Data missing
      </Button>
      <Button
        variant={search.changed ? 'filled' : 'default'}
        aria-pressed={search.changed === true}
        title="A guideline of their last assessment has been replaced or withdrawn since"
        onClick={() => onChange({ ...search, changed: search.changed ? undefined : true })}
      >
        Guideline changed
      </Button>
    </search>
  )
}
