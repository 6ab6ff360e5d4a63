import { Button, Textarea } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { NotFoundPage } from '../frame/not-found-page.tsx'
import { paths } from '../paths.ts'
import { spokenDay } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { LinkButton } from '../ui/link-button.tsx'
import { assessmentQuery } from './assessment-query.ts'
import { HandoutArticle } from './handout-article.tsx'
import styles from './handout-page.module.css'

const route = getRouteApi('/signed-in/assessments/$id/handout')

/**
 * What a patient takes home: general education in the patient's words, of which the clinician chooses what to
 * include. The safety statements always stand in it.
 */
export function HandoutPage() {
  const { id } = route.useParams()
  const { assessment } = useSuspenseQuery(assessmentQuery(id)).data
  const [words, setWords] = useState('')
  if (!assessment) return <NotFoundPage />
  const { patient, asOf, results } = assessment
  const told = results.filter(({ eligible, slug }) => eligible === 'TRUE' && slug !== null)
  return (
    <div className={`${layout.stack} ${layout.loose} ${styles.handout}`}>
      <title>{`Handout · ${patient.name}`}</title>
      <div className={`${layout.stack} ${layout.tight}`}>
        <div className={`${layout.row} ${layout.between} ${styles.controls}`}>
          <h1>Handout</h1>
          <div className={layout.row}>
            <LinkButton to={paths.assessment} params={{ id }} variant="default">
              Back to the assessment
            </LinkButton>
            <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
              Print
            </Button>
          </div>
        </div>
        <p className={layout.meta}>
          For {patient.name}, {spokenDay(asOf)}
        </p>
      </div>
      <Textarea
        className={styles.controls ?? ''}
        label="In your own words"
        description="Printed first. It is not stored."
        autosize
        minRows={2}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {words.trim() !== '' && <p className={styles.own}>{words}</p>}
      {told.length === 0 && (
        <p>
          No guideline of this assessment is known to be about this patient: there is nothing to hand out.
        </p>
      )}
      {told.map((result) => (
        <HandoutArticle key={result.ruleSetHash} result={result} />
      ))}
    </div>
  )
}
