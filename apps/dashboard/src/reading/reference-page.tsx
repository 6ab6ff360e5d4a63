import { linksOut } from '@guideboard/content'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { NotFoundPage } from '../frame/not-found-page.tsx'
import { Waiting } from '../frame/waiting.tsx'
import { paths } from '../paths.ts'
import { spokenDay } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { spokenTitle } from '../ui/spoken.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import { AudienceControl } from './audience-control.tsx'
import styles from './proof-page.module.css'
import { referenceQuery } from './reference-query.ts'
import { rememberAudience, rememberedAudience } from './remembered-audience.ts'

const route = getRouteApi(paths.reference)

/** A source: what it is, whether it still holds, and every statement that rests on it. */
export function ReferencePage() {
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const audience = search.for ?? rememberedAudience() ?? 'clinician'
  const { data, error } = useQuery(referenceQuery(id, audience))
  if (error) return <ProblemNotice error={error} what="The source could not be shown" />
  if (data === undefined) return <Waiting />
  if (data.reference === null) return <NotFoundPage />
  const { reference, uses } = data.reference
  return (
    <div className={styles.page}>
      <title>{`${reference.title} · Guideboard`}</title>
      <header className={layout.stack}>
        <p className={layout.meta}>{spokenTitle(reference.kind)}</p>
        <h1 className={styles.sourceTitle}>{reference.title}</h1>
        <p>{reference.formatted}</p>
        <p className={layout.row}>
          {linksOut(reference).map(({ name, href }) => (
            <a key={name} href={href} rel="noreferrer">
              {name}
            </a>
          ))}
        </p>
        {reference.retracted && (
          <Notice tone="barred" title="Retracted">
            <p>{reference.note ?? 'Nothing in force may rest on it.'}</p>
          </Notice>
        )}
        {reference.superseded && (
          <Notice
            tone="caution"
            title={`Superseded on ${spokenDay(reference.superseded.on)} by ${reference.superseded.by}`}
          >
            {reference.keptBecause && <p>Still cited because: {reference.keptBecause}</p>}
          </Notice>
        )}
        {reference.expiresOn && (
          <p className={layout.meta}>
            It says itself that it is valid until {spokenDay(reference.expiresOn)}.
          </p>
        )}
        {!reference.retracted && reference.note && <p className={layout.meta}>{reference.note}</p>}
      </header>
      <AudienceControl
        chosen={audience}
        onChoose={(chosen) => {
          rememberAudience(chosen)
          return navigate({ search: { for: chosen }, replace: true, resetScroll: false })
        }}
      />
      {uses.map(({ article, statements }) => (
        <section key={article.id} aria-label={article.question} className={layout.stack}>
          <h2>
            <Link to={paths.article} params={{ slug: article.slug }}>
              {article.question}
            </Link>
          </h2>
          <p className={layout.row}>
            {article.reviewStatus && <StateBadge state={article.reviewStatus} />}
            {article.banner && <span className={layout.meta}>{article.banner}</span>}
          </p>
          <p className={layout.meta}>
            {statements.length === 1 ? '1 statement cites it' : `${statements.length} statements cite it`}
          </p>
          <ul className={`${layout.stack} ${layout.plain}`}>
            {statements.map(({ key, text, citations }) => (
              <li key={key} className={layout.card}>
                <p>{text}</p>
                <p className={layout.meta}>
                  {citations
                    .filter(({ reference: cited }) => cited?.formatted === reference.formatted)
                    .map(({ locator }) => `Supported by: ${locator}`)
                    .join('; ')}{' '}
                  ·{' '}
                  <Link to={paths.article} params={{ slug: article.slug }} hash={`statement-${key}`}>
                    Statement {key}
                  </Link>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
