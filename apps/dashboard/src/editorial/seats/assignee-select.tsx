import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { spoken } from '../../ui/spoken.ts'
import type { Version } from '../version-fragment.ts'
import { assigneesQuery } from './assignees-query.ts'

interface AssigneeSelectProps {
  readonly versionId: string
  readonly seat: Version['seats'][number]['role']
  /** Who has a seat already. */
  readonly taken: ReadonlySet<string>
  readonly disabled: boolean
  readonly onChoose: (personId: string) => void
}

/** Whom an editor can ask for an open seat; who can't be asked is named with the reason. */
export function AssigneeSelect({ versionId, seat, taken, disabled, onChoose }: AssigneeSelectProps) {
  const people = useQuery(assigneesQuery(versionId)).data?.assignees ?? []
  const able = people.filter(({ seats, person }) => seats.includes(seat) && !taken.has(person.id))
  const barred = able.filter(({ unmet }) => unmet.length > 0)
  return (
    <NativeSelect
      size="xs"
      label={`Ask a ${spoken(seat)}`}
      description={barred.map(({ person, unmet }) => `${person.name}: ${unmet[0]?.message}`).join(' ')}
      value=""
      disabled={disabled}
      data={[
        { value: '', label: 'Choose somebody' },
        ...able.map(({ person, load, unmet }) => ({
          value: person.id,
          label: `${person.name} (${unmet.length > 0 ? 'not possible' : load === 1 ? '1 open review' : `${load} open reviews`})`,
          disabled: unmet.length > 0,
        })),
      ]}
      onChange={(event) => {
        if (event.currentTarget.value !== '') onChoose(event.currentTarget.value)
      }}
    />
  )
}
