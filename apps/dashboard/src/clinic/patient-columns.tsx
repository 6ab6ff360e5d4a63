import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { spokenDay } from '../ui/dates.ts'
import { spokenTitle } from '../ui/spoken.ts'
import { columnsOf } from '../ui/virtual-table.tsx'
import type { ListedPatient } from './patients-query.ts'

export const patientColumns = columnsOf<ListedPatient>()((column) => [
  column.accessor('name', {
    header: 'Name',
    cell: ({ row }) => (
      <Link to={paths.patient} params={{ id: row.original.id }}>
        {row.original.name}
      </Link>
    ),
  }),
  column.accessor('birthDate', {
    header: 'Born',
    cell: ({ row }) => (row.original.birthDate ? spokenDay(row.original.birthDate) : 'Not recorded'),
  }),
  column.accessor('sex', { header: 'Sex', cell: ({ row }) => spokenTitle(row.original.sex) }),
  column.accessor('identifiers', {
    header: 'Identifier',
    cell: ({ row }) => row.original.identifiers[0]?.value ?? 'None',
  }),
  column.accessor('lastEncounterOn', {
    header: 'Last encounter',
    cell: ({ row }) => (row.original.lastEncounterOn ? spokenDay(row.original.lastEncounterOn) : 'None yet'),
  }),
  column.accessor('openQuestions', {
    header: 'Data missing',
    cell: ({ row }) => missingWords(row.original.openQuestions),
  }),
  column.accessor('guidelineChanged', {
    header: 'Guidelines',
    cell: ({ row }) => (row.original.guidelineChanged ? 'Changed since' : ''),
  }),
])

function missingWords(open: number | null): string {
  if (open === null) return 'Not assessed'
  return open === 0 ? '' : open === 1 ? '1 fact' : `${open} facts`
}
