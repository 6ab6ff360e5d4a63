import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { NotFoundPage } from '../frame/not-found-page.tsx'
import { paths } from '../paths.ts'
import { AboutArticle } from './about-article.tsx'
import { ArticleBody } from './article-body.tsx'
import styles from './article-page.module.css'
import { articleQuery } from './article-query.ts'
import { ArticleTools } from './article-tools.tsx'
import { AskPanel } from './ask/ask-panel.tsx'
import { AudienceControl } from './audience-control.tsx'
import { ContentsRail } from './contents-rail.tsx'
import { FallbackNote } from './fallback-note.tsx'
import { GlossaryProvider } from './glossary-provider.tsx'
import print from './print.module.css'
import { PrintFoot } from './print-foot.tsx'
import { ReadingContext } from './reading-context.ts'
import { rememberAudience } from './remembered-audience.ts'
import { ReviewLine } from './review-line.tsx'
import { ReviewSteps } from './review-steps.tsx'
import { RunningHeader } from './running-header.tsx'
import { Standing } from './standing.tsx'
import { useLiveArticle } from './use-live-article.ts'
import { useStatementKeys } from './use-statement-keys.ts'

const route = getRouteApi(paths.article)
const textId = 'article-text'

/** The reader's page: the question, where its answer stands in review, then the answer itself. */
export function ArticlePage() {
  const { slug } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { article } = useSuspenseQuery(articleQuery(slug, search)).data
  useLiveArticle(slug, (article?.versionId ?? null) !== null)
  useStatementKeys()
  if (!article) return <NotFoundPage />
  const audience = search.for ?? 'clinician'
  const canAsk = search.v === undefined
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
                chosen={audience}
                onChoose={(chosen) => {
                  rememberAudience(chosen)
                  return navigate({
                    search: (now) => ({ ...now, for: chosen }),
                    replace: true,
                    resetScroll: false,
                  })
                }}
              />
            )}
            <FallbackNote article={article} />
          </header>
          {article.page === 'TEXT' && (
            <ReadingContext value={article}>
              <GlossaryProvider audience={article.audience}>
                <div id={textId}>
                  <ArticleBody
                    article={article}
                    tools={<ArticleTools article={article} textId={textId} canAsk={canAsk} />}
                  />
                </div>
              </GlossaryProvider>
            </ReadingContext>
          )}
          {article.page === 'TEXT' && canAsk && (
            <div className={search.ask === undefined ? print.onScreen : undefined}>
              <AskPanel
                slug={slug}
                audience={audience}
                question={search.ask}
                onAsk={(ask) =>
                  void navigate({ search: (now) => ({ ...now, ask }), hash: 'ask', resetScroll: false })
                }
              />
            </div>
          )}
          <PrintFoot article={article} />
        </div>
        <AboutArticle article={article} />
      </div>
    </article>
  )
}
