import { useQueries, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { NotFoundPage } from '../frame/not-found-page.tsx'
import { paths } from '../paths.ts'
import { spokenMoment } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { spokenTitle } from '../ui/spoken.ts'
import { AssessmentPreview } from './assessment-preview.tsx'
import { CloseEncounter } from './close-encounter.tsx'
import styles from './encounter-page.module.css'
import { declaredFactsQuery, encounterQuery, type FactInput, previewQuery } from './encounter-query.ts'
import { PatientSummary } from './patient-summary.tsx'
import { QuestionList } from './question-list.tsx'
import { askedFacts, questionsOf } from './questions.ts'
import { StartWhatIf, WhatIf } from './what-if.tsx'
import { withAnswers } from './with-answers.ts'

const nothing: readonly FactInput[] = []

const route = getRouteApi('/signed-in/encounters/$id')

/** Left the questions that the rules ask, right what the answers so far come to. */
export function EncounterPage() {
  const { id } = route.useParams()
  const [tried, suppose] = useState<readonly FactInput[]>()
  const { encounter } = useSuspenseQuery(encounterQuery(id)).data
  const over = encounter?.status === 'finished'
  // What is only supposed; undefined while answers are recorded.
  const supposed = tried ?? (over ? nothing : undefined)
  const { data } = useSuspenseQuery(previewQuery(id, useDeferredValue(supposed)))
  const { results } = data.previewAssessment
  const slugs = results.flatMap(({ slug }) => slug ?? [])
  const facts = useQueries({ queries: slugs.map(declaredFactsQuery) })
  const declared = new Map(slugs.map((slug, place) => [slug, facts[place]?.data ?? []]))
  if (!encounter) return <NotFoundPage />
  const { facts: recorded } = withAnswers(encounter, supposed ?? [])
  const questions = questionsOf({ results, declared, recorded })
  return (
    <div className={layout.stack}>
      <title>{`Encounter · ${encounter.patient.name}`}</title>
      <div className={`${layout.row} ${layout.between}`}>
        <div>
          <h1>{encounter.reason || 'Encounter'}</h1>
          <p>
            <Link to={paths.patient} params={{ id: encounter.patient.id }}>
              {encounter.patient.name}
            </Link>
            <span className={layout.meta}>
              {' '}
              · opened {spokenMoment(encounter.startedAt)} · {spokenTitle(encounter.status)}
            </span>
          </p>
          <PatientSummary patient={encounter.patient} />
        </div>
        <div className={layout.row}>
          {!supposed && <StartWhatIf onStart={() => suppose(nothing)} />}
          {!over && <CloseEncounter encounterId={id} />}
        </div>
      </div>
      {supposed && <WhatIf encounterId={id} supposed={supposed} closed={over} onChange={suppose} />}
      <div className={styles.columns}>
        <QuestionList
          key={id}
          encounterId={id}
          questions={questions}
          asked={askedFacts(results)}
          onSuppose={supposed && ((more) => suppose(supposing(supposed, more)))}
        />
        <AssessmentPreview encounterId={id} patientId={encounter.patient.id} supposed={supposed} />
      </div>
    </div>
  )
}

/** The last answer to each question. */
function supposing(before: readonly FactInput[], more: readonly FactInput[]): readonly FactInput[] {
  return [...new Map([...before, ...more].map((fact) => [fact.id, fact])).values()]
}
