import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { NotFoundPage } from '../frame/not-found-page.tsx'
import { paths } from '../paths.ts'
import { spokenDay, spokenMoment } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { LinkButton } from '../ui/link-button.tsx'
import { spokenTitle } from '../ui/spoken.ts'
import { EntriesByKind } from './entries-by-kind.tsx'
import styles from './patient-page.module.css'
import { patientQuery } from './patient-query.ts'
import { PatientSummary } from './patient-summary.tsx'

const route = getRouteApi('/signed-in/patients/$id')

export function PatientPage() {
  const { id } = route.useParams()
  const { patient } = useSuspenseQuery(patientQuery(id)).data
  if (!patient) return <NotFoundPage />
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
      <div className={styles.columns}>
        <section aria-labelledby="encounters" className={layout.card}>
          <h2 id="encounters">Encounters</h2>
          <ul className={layout.plain}>
            {patient.encounters.map((encounter) => (
              <li key={encounter.id} className={styles.line}>
                <Link to={paths.encounter} params={{ id: encounter.id }}>
                  {encounter.reason || 'Encounter'}, {spokenMoment(encounter.startedAt)}
                </Link>
                <span className={layout.meta}>
                  {[spokenTitle(encounter.status), encounter.setting].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          {patient.encounters.length === 0 && <p className={layout.muted}>None yet. Open one to assess.</p>}
        </section>
        <section aria-labelledby="assessments" className={layout.card}>
          <h2 id="assessments">Assessments</h2>
          <ul className={layout.plain}>
            {patient.assessments.map((assessment) => (
              <li key={assessment.id} className={styles.line}>
                <Link to={paths.assessment} params={{ id: assessment.id }}>
                  As of {spokenDay(assessment.asOf)}
                </Link>
                <span className={layout.meta}>
                  {assessment.assessedBy}, {spokenMoment(assessment.assessedAt)}
                </span>
              </li>
            ))}
          </ul>
          {patient.assessments.length === 0 && <p className={layout.muted}>None stored yet.</p>}
        </section>
      </div>
      <EntriesByKind entries={patient.entries} />
    </div>
  )
}
