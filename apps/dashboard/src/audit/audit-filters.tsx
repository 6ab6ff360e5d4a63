import { NativeSelect, TextInput } from '@mantine/core'
import type { AuditSearch } from '../search-params.ts'
import styles from './audit-page.module.css'

interface AuditFiltersProps {
  readonly search: AuditSearch
  readonly onChange: (search: AuditSearch) => void
}

const texts = [
  { name: 'who', label: 'Who', hint: 'A name, or person:<id>' },
  { name: 'action', label: 'Action', hint: 'Such as patient.read' },
  { name: 'entity', label: 'To what', hint: 'version, or version:<id>' },
  { name: 'patient', label: 'Patient', hint: 'The id of a patient' },
] as const

/** Narrows the trail; what is chosen stands in the address. */
export function AuditFilters({ search, onChange }: AuditFiltersProps) {
  return (
    <search className={styles.filters}>
      {texts.map(({ name, label, hint }) => (
        <TextInput
          key={name}
          label={label}
          placeholder={hint}
          defaultValue={search[name] ?? ''}
          onChange={(event) => onChange({ ...search, [name]: event.currentTarget.value.trim() || undefined })}
        />
      ))}
      <NativeSelect
        label="Outcome"
        value={search.outcome ?? ''}
        data={[
          { value: '', label: 'Any' },
          { value: 'SUCCESS', label: 'Success' },
          { value: 'DENIED', label: 'Denied' },
          { value: 'FAILED', label: 'Failed' },
        ]}
        onChange={(event) =>
          onChange({ ...search, outcome: (event.currentTarget.value || undefined) as AuditSearch['outcome'] })
        }
      />
      {(['from', 'to'] as const).map((name) => (
        <TextInput
          key={name}
          type="date"
          label={name === 'from' ? 'From (UTC)' : 'To (UTC)'}
          defaultValue={search[name] ?? ''}
          onChange={(event) => onChange({ ...search, [name]: event.currentTarget.value || undefined })}
        />
      ))}
    </search>
  )
}
