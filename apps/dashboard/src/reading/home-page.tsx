import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { mayCareForPatients, sessionQuery } from '../api/session.ts'
import { paths } from '../paths.ts'
import layout from '../ui/layout.module.css'
import { ArticleCard } from './article-card.tsx'
import { latestArticlesQuery } from './articles-query.ts'
import styles from './home-page.module.css'

const route = getRouteApi(paths.home)

/** The front door: a question in words, what changed last, and a way in for each kind of visitor. */
export function HomePage() {
  const navigate = route.useNavigate()
  const { edges } = useSuspenseQuery(latestArticlesQuery).data.articles
  return (
    <div className={styles.page}>
      <title>Guideboard</title>
      <div className={styles.head}>
        <h1>Clinical answers with their evidence, and where each stands in review</h1>
        <p className={layout.lead}>
          Every statement with its source, its strength and its certainty, in words for patients, caregivers,
          clinicians and researchers.
        </p>
        <search>
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault()
              const words = String(new FormData(event.currentTarget).get('q') ?? '').trim()
              void navigate({ to: paths.articles, search: { q: words || undefined } })
            }}
          >
            <TextInput
              name="q"
              type="search"
              size="md"
              aria-label="Search the articles"
              placeholder="Search, for example: back spasm"
              leftSection={<IconSearch size={18} aria-hidden />}
            />
            <Button type="submit" size="md">
              Search
            </Button>
          </form>
        </search>
      </div>
      <Doors />
      <section aria-labelledby="latest" className={layout.stack}>
        <div className={`${layout.row} ${layout.between}`}>
          <h2 id="latest">Recently updated</h2>
          <Link to={paths.articles}>All articles</Link>
        </div>
        {edges.length === 0 && <p>No article can be read yet. Come back soon.</p>}
        <ul className={styles.list}>
          {edges.map(({ node }) => (
            <li key={node.id}>
              <ArticleCard article={node} level="h3" />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function Doors() {
  const { me } = useSuspenseQuery(sessionQuery).data
  return (
    <nav aria-label="Ways in" className={styles.doors}>
      <div className={styles.door}>
        <h2>For patients and caregivers</h2>
        <p>Ask in your own words. Answers come from the articles, with their sources.</p>
        <Link to={paths.ask} search={{ for: 'patient' }}>
          Ask a question
        </Link>
      </div>
      <div className={styles.door}>
        <h2>For clinicians</h2>
        <p>What applies to one patient, on what evidence, and which missing facts would change it.</p>
        {mayCareForPatients(me) ? (
          <Link to={paths.patients}>Open your patients</Link>
        ) : (
          <Link to={paths.signIn} search={{ back: paths.patients }}>
            Sign in to assess a patient
          </Link>
        )}
      </div>
      <div className={styles.door}>
        <h2>For integrators</h2>
        <p>The same answers over GraphQL, CDS Hooks and FHIR.</p>
        <p className={layout.row}>
          <a href="/cds-services">CDS Hooks services</a>
          <a href="/fhir/metadata">FHIR capabilities</a>
        </p>
      </div>
    </nav>
  )
}
