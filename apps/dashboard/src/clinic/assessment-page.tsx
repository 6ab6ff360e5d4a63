import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { NotFoundPage } from '../frame/not-found-page.tsx'
import { paths } from '../paths.ts'
import { spokenDay, spokenMoment } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { LinkButton } from '../ui/link-button.tsx'
import { assessmentQuery } from './assessment-query.ts'
import { ChangedSince } from './changed-since.tsx'
import { CompareSelect } from './compare-select.tsx'
import { ComparisonView } from './comparison-view.tsx'
import { GuidelineResults } from './guideline-results.tsx'
import { PatientSummary } from './patient-summary.tsx'
import { ResponsesProvider } from './responses-context.ts'
import { responsesQuery } from './responses-query.ts'

const route = getRouteApi('/signed-in/assessments/$id')

/** A stored assessment: the same for ever, whatever the record or the guidelines say later. */
export function AssessmentPage() {
  const { id } = route.useParams()
  const { compare } = route.useSearch()
  const navigate = route.useNavigate()
  const { assessment } = useSuspenseQuery(assessmentQuery(id)).data
  const responses = useSuspenseQuery(responsesQuery(id)).data
  if (!assessment) return <NotFoundPage />
  const { patient, encounter } = assessment
  return (
    <div className={layout.stack}>
      <title>{`Assessment · ${patient.name}`}</title>
      <div className={`${layout.row} ${layout.between}`}>
        <div>
          <h1>Assessment as of {spokenDay(assessment.asOf)}</h1>
          <p>
            <Link to={paths.patient} params={{ id: patient.id }}>
              {patient.name}
            </Link>
          </p>
          <PatientSummary patient={patient} />
        </div>
        <div className={layout.row}>
          <LinkButton to={paths.handout} params={{ id }} variant="default">
            Handout
          </LinkButton>
          <LinkButton to={paths.encounter} params={{ id: encounter.id }} variant="default">
            Back to the encounter
          </LinkButton>
        </div>
      </div>
      <p className={layout.meta}>
        Stored {spokenMoment(assessment.assessedAt)} by {assessment.assessedBy}. It does not change any more.
        Record (SHA-256): <code>{assessment.snapshotHash}</code>.{' '}
        <a href={`/fhir/GuidanceResponse/${assessment.id}`}>The same as FHIR R4</a>
      </p>
      <ChangedSince id={id} />
      <CompareSelect
        id={id}
        patientId={patient.id}
        value={compare}
        onChange={(other) => void navigate({ search: { compare: other }, replace: true })}
      />
      {compare && <ComparisonView id={id} other={compare} />}
      <ResponsesProvider value={responses ?? undefined}>
        <GuidelineResults results={assessment.results} heading="h2" />
      </ResponsesProvider>
    </div>
  )
}
