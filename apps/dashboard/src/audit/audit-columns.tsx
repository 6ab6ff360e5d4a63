import { spokenMoment } from '../ui/dates.ts'
import { spokenTitle } from '../ui/spoken.ts'
import { columnsOf, Whole } from '../ui/virtual-table.tsx'
import type { ListedEvent } from './audit-query.ts'

export const auditColumns = columnsOf<ListedEvent>()((column) => [
  column.accessor('at', {
    header: 'When',
    cell: ({ row }) => <Whole>{spokenMoment(row.original.at)}</Whole>,
  }),
  column.accessor('actor', {
    header: 'Who',
    cell: ({ row }) => row.original.actorName ?? row.original.actor,
  }),
  column.accessor('said', { header: 'What', cell: ({ row }) => row.original.said }),
  column.accessor('outcome', { header: 'Outcome', cell: ({ row }) => spokenTitle(row.original.outcome) }),
  column.accessor('entity', { header: 'To what', cell: ({ row }) => <code>{row.original.entity}</code> }),
  column.accessor('reason', { header: 'Why', cell: ({ row }) => row.original.reason ?? '' }),
])
