import { titleFor } from '../audiences.ts'
import { numberCitations } from '../citation-numbering.ts'
import { type ArticleContent, type Audience, audiences } from '../document.ts'
import { stateNames } from '../state-names.ts'
import { summaryFirst } from '../summary-first.ts'
import { isoDateOfInstant, writtenDate } from '../written-date.ts'
import { articleHead } from './article-head.ts'
import { type Html, html } from './html.ts'
import { pageFrame, type WrittenPage } from './page-frame.ts'
import { referencesHtml } from './references-html.ts'
import type { PagePlace, ShownArticle } from './shown-article.ts'
import { statementHtml } from './statement-html.ts'
import { topicsHtml } from './topics-html.ts'

/** The page of an article for readers without JavaScript, for search engines, and until the dashboard is there. */
export function articlePage(article: ShownArticle, place: PagePlace): WrittenPage {
  const { content } = article
  const body = html`<article lang="${article.language}"><header>
<h1>${article.question}</h1>
${standingHtml(article)}
${content && audienceHtml(article.audience, place)}
</header>${content && textHtml(content, article)}${signedHtml(article)}</article>`
  return { head: articleHead(article, place), body: pageFrame(body, article.demonstration) }
}

/** The banner, how far review has come and how fresh it is: what a reader must know before the text. */
function standingHtml(article: ShownArticle): Html {
  const { banner, notices, reviewStatus, withdrawnAt, withdrawnReason } = article
  const steps = [
    ['Submitted', article.submittedAt],
    ['Under Review', article.underReviewAt],
    ['Approved', article.approvedAt],
  ] as const
  const facts: readonly (readonly [string, string | null | false])[] = [
    [
      'Status',
      reviewStatus && `${stateNames[reviewStatus]}${article.demonstration ? ' (demonstration)' : ''}`,
    ],
    ['Version', article.versionNumber === null ? null : String(article.versionNumber)],
    ['Last updated', article.lastUpdated && onDay(article.lastUpdated)],
    [
      article.overdue ? 'Review overdue since' : 'Next review',
      article.reviewDueOn && writtenDate(article.reviewDueOn),
    ],
    ['Withdrawn on', withdrawnAt && onDay(withdrawnAt)],
    ['Reason', withdrawnReason],
  ]
  const isPrepared = article.page === 'BEING_PREPARED'
  return html`${banner && html`<p class="written-banner"><strong>${banner}</strong></p>`}${
    isPrepared
      ? html`<p>This article is being prepared. There is no text to read yet.</p>`
      : notices.map((notice) => html`<p class="written-note">${notice}</p>`)
  }${
    reviewStatus &&
    html`<ol class="written-steps" aria-label="Review status">${steps.map(
      ([name, at]) =>
        html`<li${at && html` data-reached`}>${name} ${at ? timeHtml(at) : html`<small>not yet</small>`}</li>`,
    )}</ol>`
  }<dl>${facts.map(([name, words]) => words && html`<div><dt>${name}</dt><dd>${words}</dd></div>`)}</dl>
<p class="written-note"><a href="/policy">What status, strength and certainty mean</a></p>`
}

function audienceHtml(chosen: Audience, { version }: PagePlace): Html {
  const pinned = version === undefined ? '' : `&v=${version}`
  return html`<nav aria-label="Words for" class="written-audiences"><span>For</span><ul>${audiences.map(
    (audience) =>
      html`<li>${audience === chosen ? html`<strong>${audience}s</strong>` : html`<a href="?for=${audience}${pinned}">${audience}s</a>`}</li>`,
  )}</ul></nav>`
}

function textHtml(content: ArticleContent, { audience, topics }: ShownArticle): Html {
  const { numberOf, references } = numberCitations(content)
  const sections = summaryFirst(content.sections).map((section) => {
    const title = titleFor(section, audience).words
    const heading = section.parent
      ? html`<h3 id="section-${section.id}">${title}</h3>`
      : html`<h2 id="section-${section.id}">${title}</h2>`
    return html`<section class="written-section" data-kind="${section.kind}" aria-labelledby="section-${section.id}">${heading}${section.statements.map((statement) => statementHtml(statement, audience, numberOf))}</section>`
  })
  return html`${sections}${referencesHtml(content, references)}<section aria-labelledby="about"><h2 id="about">About this article</h2>
${topicsHtml(topics)}<p>${content.intendedUser}</p><p>${content.limits}</p><p>What changed: ${content.changeNote.summary}</p></section>
<section aria-labelledby="disclaimer"><h2 id="disclaimer">Disclaimer</h2><p>${content.disclaimer}</p></section>`
}

function signedHtml({ signatories }: ShownArticle): Html | false {
  if (signatories.length === 0) return false
  const lines = signatories.map(
    ({ name, role, meaning, signedAt }) =>
      html`<li>${name}, ${spoken(role)}: ${spoken(meaning)} ${onDay(signedAt)}</li>`,
  )
  return html`<section aria-labelledby="signed"><h2 id="signed">Signed by</h2><ul>${lines}</ul></section>`
}

function timeHtml(at: Date): Html {
  return html`<time datetime="${at.toISOString()}">${onDay(at)}</time>`
}

const onDay = (at: Date) => writtenDate(isoDateOfInstant(at))
const spoken = (code: string) => code.replaceAll(/[_-]/g, ' ').toLowerCase()
