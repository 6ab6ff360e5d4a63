import { stateNames } from '../state-names.ts'
import { isoDateOfInstant, writtenDate } from '../written-date.ts'
import { type Html, html } from './html.ts'
import { pageFrame, pageMeta, type WrittenPage } from './page-frame.ts'
import type { ShownArticle } from './shown-article.ts'

/** What the list says of an article: nothing of its text. */
export type ListedOnPage = Pick<
  ShownArticle,
  | 'slug'
  | 'question'
  | 'title'
  | 'page'
  | 'reviewStatus'
  | 'banner'
  | 'lastUpdated'
  | 'reviewDueOn'
  | 'overdue'
>

/** The list of articles for readers without JavaScript and for search engines. */
export function libraryPage(
  articles: readonly ListedOnPage[],
  place: { readonly origin: string | undefined },
  demonstration: boolean,
): WrittenPage {
  const head = pageMeta({
    title: 'Articles',
    description:
      'Clinical questions, answered with their evidence: each answer names its sources, its strength and certainty, and where it stands in review.',
    canonical: place.origin && `${place.origin}/articles`,
  })
  const body = html`<h1>Clinical questions, answered with their evidence</h1><ul class="written-list">${articles.map((article) => listedHtml(article, 'h2'))}</ul>`
  return { head, body: pageFrame(body, demonstration) }
}

/** A line of a list: the question, and how it stands. */
export function listedHtml(article: ListedOnPage, level: 'h2' | 'h3'): Html {
  const { slug, question, title, page, reviewStatus, banner, lastUpdated, reviewDueOn, overdue } = article
  const facts = [
    page === 'BEING_PREPARED' ? 'Being prepared' : reviewStatus && stateNames[reviewStatus],
    lastUpdated && `updated ${writtenDate(isoDateOfInstant(lastUpdated))}`,
    reviewDueOn && `${overdue ? 'review overdue since' : 'next review'} ${writtenDate(reviewDueOn)}`,
    banner,
  ]
  const link = html`<a href="/articles/${slug}">${question}</a>`
  return html`<li>${level === 'h2' ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}<p>${title}</p><p class="written-note">${facts.filter(Boolean).join(' · ')}</p></li>`
}
