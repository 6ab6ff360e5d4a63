import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { NotFoundPage } from '../frame/not-found-page.tsx'
import { paths } from '../paths.ts'
import layout from '../ui/layout.module.css'
import { LinkButton } from '../ui/link-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { EntriesByKind } from './entries-by-kind.tsx'
import { patientQuery } from './patient-query.ts'
import { PatientSummary } from './patient-summary.tsx'
import { TimelineList } from './timeline-list.tsx'

const route = getRouteApi('/signed-in/patients/$id')

export function PatientPage() {
  const { id } = route.useParams()
  const { patient } = useSuspenseQuery(patientQuery(id)).data
  if (!patient) return <NotFoundPage />
  const [latest] = patient.assessments
  return (
    <div className={`${layout.stack} ${layout.loose}`}>
      <title>{`${patient.name} · Guideboard`}</title>
      <div className={`${layout.row} ${layout.between}`}>
        <div>
          <h1>{patient.name}</h1>
          <PatientSummary patient={patient} />
        </div>
        <LinkButton to={paths.newEncounter} params={{ id }}>
          New encounter
        </LinkButton>
      </div>
      {patient.guidelineChanged && latest && (
        <Notice tone="caution" title="A guideline has changed since the latest assessment">
          <p>
            <Link to={paths.assessment} params={{ id: latest.id }}>
              See whether its advice still stands
            </Link>
          </p>
        </Notice>
      )}
      <TimelineList patient={patient} />
      <EntriesByKind entries={patient.entries} />
    </div>
  )
}
