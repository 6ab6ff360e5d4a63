import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import type { BoardSearch } from '../search-params.ts'
import { ChoiceRow } from '../ui/choice-row.tsx'
import layout from '../ui/layout.module.css'
import { stateName } from '../ui/state-badge.tsx'
import styles from './board-page.module.css'
import { closedStates, openStates } from './board-query.ts'

interface BoardFiltersProps {
  readonly search: BoardSearch
  readonly onChange: (search: BoardSearch) => void
}

const switches = [
  { name: 'mine', label: 'Mine', hint: 'You wrote it, you review it, or you start its review' },
  { name: 'overdue', label: 'Overdue', hint: 'Its votes or its next review are overdue' },
  { name: 'unassigned', label: 'Unassigned', hint: 'A seat of its review is still to be claimed' },
  { name: 'closed', label: 'Closed too', hint: 'Superseded and withdrawn versions as well' },
] as const

/** Narrows the board, and turns its columns into a list; what is chosen stands in the address. */
export function BoardFilters({ search, onChange }: BoardFiltersProps) {
  // Asked when the typing pauses: every column asks the server.
  const look = useDebouncedCallback((q: string | undefined) => onChange({ ...search, q }), 250)
  return (
    <search className={styles.filters}>
      <TextInput
        className={styles.field ?? ''}
        type="search"
        label="Search"
        placeholder="Title or question"
        leftSection={<IconSearch size={16} aria-hidden />}
        defaultValue={search.q ?? ''}
        onChange={(event) => look(event.currentTarget.value.trim() || undefined)}
      />
      <NativeSelect
        className={styles.field ?? ''}
        label="State"
        value={search.state ?? ''}
        data={[
          { value: '', label: 'Any' },
          ...[...openStates, ...closedStates].map((state) => ({ value: state, label: stateName(state) })),
        ]}
        onChange={(event) =>
          onChange({ ...search, state: (event.currentTarget.value || undefined) as BoardSearch['state'] })
        }
      />
      <div className={layout.row}>
        {switches.map(({ name, label, hint }) => (
          <Button
            key={name}
            variant={search[name] ? 'filled' : 'default'}
            aria-pressed={search[name] === true}
            title={hint}
            onClick={() => onChange({ ...search, [name]: search[name] ? undefined : true })}
          >
            {label}
          </Button>
        ))}
      </div>
      <ChoiceRow
        name="as"
        label="Shown as"
        value={search.as ?? 'columns'}
        choices={[
          { value: 'columns', label: 'Columns' },
          { value: 'list', label: 'List' },
        ]}
        onChoose={(as) => onChange({ ...search, as: as === 'list' ? 'list' : undefined })}
      />
    </search>
  )
}
