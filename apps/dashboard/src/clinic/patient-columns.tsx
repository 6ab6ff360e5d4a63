import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { spokenDay } from '../ui/dates.ts'
import { spokenTitle } from '../ui/spoken.ts'
import { columnsOf, Whole } from '../ui/virtual-table.tsx'
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
    cell: ({ row }) => (
      <Whole>{row.original.birthDate ? spokenDay(row.original.birthDate) : 'Not recorded'}</Whole>
    ),
  }),
  column.accessor('sex', { header: 'Sex', cell: ({ row }) => spokenTitle(row.original.sex) }),
  column.accessor('identifiers', {
    header: 'Identifier',
    cell: ({ row }) => row.original.identifiers[0]?.value ?? 'None',
  }),
  column.accessor('lastEncounterOn', {
    header: 'Last encounter',
    cell: ({ row }) => (
      <Whole>{row.original.lastEncounterOn ? spokenDay(row.original.lastEncounterOn) : 'None yet'}</Whole>
    ),
  }),
  column.accessor('openQuestions', {
    header: 'Data missing',
    cell: ({ row }) => <Whole>{missingWords(row.original.openQuestions)}</Whole>,
  }),
  column.accessor('guidelineChanged', {
    header: 'Guidelines',
    cell: ({ row }) => row.original.guidelineChanged && <Whole>Changed since</Whole>,
  }),
])

function missingWords(open: number | null): string {
  if (open === null) return 'Not assessed'
  return open === 0 ? '' : open === 1 ? '1 fact' : `${open} facts`
}
