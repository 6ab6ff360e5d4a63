import { textFor } from '../audiences.ts'
import { plainText } from '../plain-text.ts'
import { summaryFirst } from '../summary-first.ts'
import { articleJsonLd } from './article-json-ld.ts'
import { dataBlock, type Html, html } from './html.ts'
import { pageMeta } from './page-frame.ts'
import type { PagePlace, ShownArticle } from './shown-article.ts'

/** Title, description, address and what search engines read about an article. */
export function articleHead(article: ShownArticle, { origin }: PagePlace): Html {
  const canonical = origin && `${origin}/articles/${encodeURIComponent(article.slug)}`
  const description = descriptionOf(article)
  const meta = pageMeta({
    title: article.question,
    description,
    canonical,
    hidden: article.reviewStatus === 'SUPERSEDED' || article.reviewStatus === 'WITHDRAWN',
  })
  return html`${meta}${
    article.content &&
    html`
${dataBlock('application/ld+json', articleJsonLd(article, article.content, { canonical, description }))}`
  }`
}

/** The banner, then the first words of the answer: what a list of search results shows. */
function descriptionOf({ banner, content, audience, title }: ShownArticle): string {
  const first = content && summaryFirst(content.sections).flatMap(({ statements }) => statements)[0]
  const answer = first === undefined ? title : plainText(textFor(first, audience).inline)
  return shortened(banner === null ? answer : `${banner} ${answer}`, 200)
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most).replace(/\s+\S*$/, '')} …`
}
