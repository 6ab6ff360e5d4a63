import { useQueries, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { NotFoundPage } from '../frame/not-found-page.tsx'
import { paths } from '../paths.ts'
import { spokenMoment } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { AssessmentPreview } from './assessment-preview.tsx'
import styles from './encounter-page.module.css'
import { declaredFactsQuery, encounterQuery, previewQuery } from './encounter-query.ts'
import { PatientSummary } from './patient-summary.tsx'
import { QuestionList } from './question-list.tsx'
import { askedFacts, questionsOf } from './questions.ts'

const route = getRouteApi('/signed-in/encounters/$id')

/** Left the questions that the rules ask, right what the answers so far come to. */
export function EncounterPage() {
  const { id } = route.useParams()
  const { encounter } = useSuspenseQuery(encounterQuery(id)).data
  const { data } = useSuspenseQuery(previewQuery(id))
  const { results } = data.previewAssessment
  const slugs = results.flatMap(({ slug }) => slug ?? [])
  const facts = useQueries({ queries: slugs.map(declaredFactsQuery) })
  const declared = new Map(slugs.map((slug, place) => [slug, facts[place]?.data ?? []]))
  if (!encounter) return <NotFoundPage />
  const questions = questionsOf({ results, declared, recorded: encounter.facts })
  return (
    <div className={layout.stack}>
      <title>{`Encounter · ${encounter.patient.name}`}</title>
      <div>
        <h1>{encounter.reason || 'Encounter'}</h1>
        <p>
          <Link to={paths.patient} params={{ id: encounter.patient.id }}>
            {encounter.patient.name}
          </Link>
          <span className={layout.meta}> · opened {spokenMoment(encounter.startedAt)}</span>
        </p>
        <PatientSummary patient={encounter.patient} />
      </div>
      <div className={styles.columns}>
        <QuestionList key={id} encounterId={id} questions={questions} asked={askedFacts(results)} />
        <AssessmentPreview encounterId={id} patientId={encounter.patient.id} />
      </div>
    </div>
  )
}
