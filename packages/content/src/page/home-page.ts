import { html } from './html.ts'
import { type ListedOnPage, listedHtml } from './library-page.ts'
import { pageFrame, pageMeta, type WrittenPage } from './page-frame.ts'

/** The front door for readers without JavaScript and for search engines: what changed last, and the ways on. */
export function homePage(
  latest: readonly ListedOnPage[],
  place: { readonly origin: string | undefined },
  demonstration: boolean,
): WrittenPage {
  const head = pageMeta({
    title: 'Clinical answers with their evidence',
    description:
      'Clinical answers with their evidence: every statement with its source, its strength and its certainty, and where each article stands in review.',
    canonical: place.origin && `${place.origin}/`,
  })
  const body = html`<h1>Clinical answers with their evidence, and where each stands in review</h1>
<p>Every statement with its source, its strength and its certainty, in words for patients, caregivers, clinicians and researchers.</p>
<p><a href="/articles">All articles</a></p>
<h2>Recently updated</h2><ul class="written-list">${latest.map((article) => listedHtml(article, 'h3'))}</ul>`
  return { head, body: pageFrame(body, demonstration) }
}
