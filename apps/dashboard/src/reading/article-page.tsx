import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { NotFoundPage } from '../frame/not-found-page.tsx'
import { paths } from '../paths.ts'
import { AboutArticle } from './about-article.tsx'
import { ArticleBody } from './article-body.tsx'
import styles from './article-page.module.css'
import { articleQuery } from './article-query.ts'
import { AskPanel } from './ask/ask-panel.tsx'
import { AudienceControl } from './audience-control.tsx'
import { ContentsRail } from './contents-rail.tsx'
import { FallbackNote } from './fallback-note.tsx'
import { ReviewLine } from './review-line.tsx'
import { ReviewSteps } from './review-steps.tsx'
import { RunningHeader } from './running-header.tsx'
import { Standing } from './standing.tsx'
import { useLiveArticle } from './use-live-article.ts'

const route = getRouteApi(paths.article)

/** The reader's page: the question, where its answer stands in review, then the answer itself. */
export function ArticlePage() {
  const { slug } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { article } = useSuspenseQuery(articleQuery(slug, search)).data
  useLiveArticle(slug, (article?.versionId ?? null) !== null)
  if (!article) return <NotFoundPage />
  return (
    <article className={styles.page} lang={article.language}>
      <title>{`${article.question} · Guideboard`}</title>
      <RunningHeader article={article} />
      <div className={styles.columns}>
        <ContentsRail sections={article.sections} />
        <div className={styles.text}>
          <header className={styles.head}>
            <p className={styles.topic}>{article.title}</p>
            <h1>{article.question}</h1>
            <ReviewLine article={article} />
            {article.reviewStatus && <ReviewSteps article={article} />}
            <Standing article={article} />
            {article.page === 'TEXT' && (
              <AudienceControl
                chosen={search.for ?? 'clinician'}
                onChoose={(audience) =>
                  navigate({
                    search: (now) => ({ ...now, for: audience }),
                    replace: true,
                    resetScroll: false,
                  })
                }
              />
            )}
            {article.page === 'TEXT' && search.v === undefined && (
              <p className={styles.askLink}>
                <a href="#ask">Have a follow-up question?</a>
              </p>
            )}
            <FallbackNote article={article} />
          </header>
          {article.page === 'TEXT' && <ArticleBody article={article} />}
          {article.page === 'TEXT' && search.v === undefined && (
            <AskPanel
              slug={slug}
              audience={search.for ?? 'clinician'}
              question={search.ask}
              onAsk={(ask) =>
                void navigate({ search: (now) => ({ ...now, ask }), hash: 'ask', resetScroll: false })
              }
            />
          )}
        </div>
        <AboutArticle article={article} />
      </div>
    </article>
  )
}
