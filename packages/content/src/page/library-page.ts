import { stateNames } from '../state-names.ts'
import type { Topic } from '../topic.ts'
import { isoDateOfInstant, writtenDate } from '../written-date.ts'
import { type Html, html } from './html.ts'
import { pageFrame, pageMeta, type WrittenPage } from './page-frame.ts'
import type { ShownArticle } from './shown-article.ts'
import { topicsHtml } from './topics-html.ts'

/** What the list says of an article: nothing of its text. */
export type ListedOnPage = Pick<
  ShownArticle,
  | 'slug'
  | 'question'
  | 'title'
  | 'topics'
  | 'page'
  | 'reviewStatus'
  | 'banner'
  | 'lastUpdated'
  | 'reviewDueOn'
  | 'overdue'
>

interface LibraryPlace {
  readonly origin: string | undefined
  /** Only the articles about it are listed. */
  readonly topic: Topic | undefined
}

/** The list of articles for readers without JavaScript and for search engines. */
export function libraryPage(
  articles: readonly ListedOnPage[],
  { origin, topic }: LibraryPlace,
  demonstration: boolean,
): WrittenPage {
  const head = pageMeta({
    title: topic === undefined ? 'Articles' : `Articles about ${topic.display}`,
    description:
      'Clinical questions, answered with their evidence: each answer names its sources, its strength and certainty, and where it stands in review.',
    canonical: origin && `${origin}/articles${topic === undefined ? '' : `?topic=${topic.code}`}`,
  })
  const body = html`<h1>Clinical questions, answered with their evidence</h1>${topic && html`<p>About ${topic.display}. <a href="/articles">All articles</a></p>`}${articles.length === 0 && html`<p>No article yet.</p>`}<ul class="written-list">${articles.map((article) => listedHtml(article, 'h2'))}</ul>`
  return { head, body: pageFrame(body, demonstration) }
}

/** A line of a list: the question, and how it stands. */
export function listedHtml(article: ListedOnPage, level: 'h2' | 'h3'): Html {
  const { slug, question, title, topics, page, reviewStatus, banner, lastUpdated, reviewDueOn, overdue } =
    article
  const facts = [
    page === 'BEING_PREPARED' ? 'Being prepared' : reviewStatus && stateNames[reviewStatus],
    lastUpdated && `updated ${writtenDate(isoDateOfInstant(lastUpdated))}`,
    reviewDueOn && `${overdue ? 'review overdue since' : 'next review'} ${writtenDate(reviewDueOn)}`,
    banner,
  ]
  const link = html`<a href="/articles/${slug}">${question}</a>`
  return html`<li>${level === 'h2' ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}<p>${title}</p><p class="written-note">${facts.filter(Boolean).join(' · ')}</p>${topicsHtml(topics)}</li>`
}
