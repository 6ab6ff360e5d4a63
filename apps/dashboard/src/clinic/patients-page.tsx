import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Waiting } from '../frame/waiting.tsx'
import { paths } from '../paths.ts'
import type { PatientsSearch } from '../search-params.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import layout from '../ui/layout.module.css'
import { LinkButton } from '../ui/link-button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { VirtualTable } from '../ui/virtual-table.tsx'
import { CreatePatientDialog } from './create-patient-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { patientColumns } from './patient-columns.tsx'
import { PatientFilters } from './patient-filters.tsx'
import { type ListedPatient, patientsQuery } from './patients-query.ts'

const route = getRouteApi('/signed-in/patients')
const nobody: readonly ListedPatient[] = []

export function PatientsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    patientsQuery(search),
  )
  const rows = data?.pages.flatMap(({ patients }) => patients.edges.map(({ node }) => node)) ?? nobody
  const total = data?.pages[0]?.patients.totalCount ?? 0
  const close = () => void navigate({ search: { ...search, do: undefined }, replace: true })
  const loadMore = () => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }
  return (
    <div className={layout.stack}>
      <title>Patients · Guideboard</title>
      <div className={`${layout.row} ${layout.between}`}>
        <h1>Patients</h1>
        <div className={layout.row}>
          <LinkButton to={paths.patients} search={{ ...search, do: 'import' }} variant="default">
            Import FHIR bundle
          </LinkButton>
          <LinkButton to={paths.patients} search={{ ...search, do: 'create' }}>
            New patient
          </LinkButton>
        </div>
      </div>
      <PatientFilters search={search} onChange={(next) => void navigate({ search: next, replace: true })} />
      {error && <ProblemNotice error={error} what="The patients could not be shown" />}
      {!data && !error && <Waiting />}
      {data && (
        <p className={layout.meta} role="status">
          {total === 1 ? '1 patient' : `${total} patients`}
        </p>
      )}
      {data && rows.length === 0 && (
        <EmptyState title={isNarrowed(search) ? 'No patient matches' : 'No patients yet'}>
          <p>
            {isNarrowed(search)
              ? 'Take back a part of the filter, or enter the patient as a new one.'
              : 'Import a FHIR bundle, or create the first patient by hand.'}
          </p>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <VirtualTable
          caption="Patients"
          columns={patientColumns}
          rows={rows}
          total={total}
          onNearEnd={loadMore}
        />
      )}
      <CreatePatientDialog opened={search.do === 'create'} onClose={close} />
      <ImportDialog opened={search.do === 'import'} onClose={close} />
    </div>
  )
}

function isNarrowed({ q, sex, changed, missing, assessed }: PatientsSearch): boolean {
  return Boolean(q || sex || changed || missing || assessed !== undefined)
}
