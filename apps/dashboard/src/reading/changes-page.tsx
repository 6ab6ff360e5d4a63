import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ChangeCards } from '../editorial/change-cards.tsx'
import { NotFoundPage } from '../frame/not-found-page.tsx'
import { Waiting } from '../frame/waiting.tsx'
import { paths } from '../paths.ts'
import { spokenDay } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { changesForReaders } from './changes-for-readers.ts'
import { approvedVersionsQuery, readerChangesQuery } from './changes-query.ts'
import styles from './proof-page.module.css'

const route = getRouteApi(paths.changes)

/** For whoever read the article before: its approved versions, and what one of them changed. */
export function ChangesPage() {
  const { slug } = route.useParams()
  const { v } = route.useSearch()
  const { data, error } = useQuery(approvedVersionsQuery(slug))
  if (error) return <ProblemNotice error={error} what="The versions could not be listed" />
  if (data === undefined) return <Waiting />
  const { article } = data
  if (article === null) return <NotFoundPage />
  const versions = article.approvedVersions
  const at = Math.max(
    0,
    versions.findIndex(({ number }) => number === v),
  )
  const [chosen, former] = versions.slice(at)
  return (
    <div className={styles.page}>
      <title>{`What changed: ${article.question} · Guideboard`}</title>
      <header className={layout.stack}>
        <p className={layout.meta}>
          <Link to={paths.article} params={{ slug }}>
            {article.question}
          </Link>
        </p>
        <h1>What changed</h1>
      </header>
      <section aria-labelledby="versions" className={layout.stack}>
        <h2 id="versions">Approved versions{article.demonstration && ' (demonstration)'}</h2>
        {versions.length === 0 && <p>No version of this article has been approved yet.</p>}
        <ol reversed className={`${layout.stack} ${layout.tight} ${layout.plain}`}>
          {versions.map(({ number, inForceFrom, inForceTo, changeNote }) => (
            <li key={number} className={layout.card}>
              <p>
                <Link
                  to={paths.changes}
                  params={{ slug }}
                  search={(now) => ({ ...now, v: number })}
                  aria-current={number === chosen?.number}
                >
                  Version {number}
                </Link>
                , in force {inForceTo ? 'from' : 'since'} {spokenDay(inForceFrom)}
                {inForceTo && ` to ${spokenDay(inForceTo)}`} ·{' '}
                <Link to={paths.article} params={{ slug }} search={{ v: number }}>
                  Read version {number}
                </Link>
              </p>
              {changeNote && <p className={layout.muted}>{changeNote}</p>}
            </li>
          ))}
        </ol>
      </section>
      {chosen && former && <Difference slug={slug} version={chosen.number} since={former.number} />}
      {chosen && !former && (
        <p>Version {chosen.number} is the first that was approved: there is nothing to compare it with.</p>
      )}
    </div>
  )
}

interface DifferenceProps {
  readonly slug: string
  readonly version: number
  readonly since: number
}

function Difference({ slug, version, since }: DifferenceProps) {
  const { for: audience = 'clinician' } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error } = useQuery(readerChangesQuery(slug, version, since))
  if (error) return <ProblemNotice error={error} what="The two could not be compared" />
  if (data === undefined) return <Waiting />
  const found = data.article?.changes
  const shown = found && changesForReaders(found)
  return (
    <section aria-labelledby="difference" className={layout.stack}>
      <h2 id="difference">
        Version {version} compared with version {since}
      </h2>
      {shown && shown.ofRules > 0 && (
        <p>
          The rules behind the text changed as well, in {shown.ofRules}{' '}
          {shown.ofRules === 1 ? 'part' : 'parts'}.
        </p>
      )}
      {shown ? (
        <ChangeCards
          changes={shown.changes}
          audience={audience}
          onAudience={(chosen) =>
            navigate({ search: (now) => ({ ...now, for: chosen }), replace: true, resetScroll: false })
          }
        />
      ) : (
        <p>One of the two is no longer open to readers.</p>
      )}
    </section>
  )
}
