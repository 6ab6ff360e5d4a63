import { type Html, html } from './html.ts'

/** What a server writes into the page that it sends; the dashboard takes its place as soon as it runs. */
export interface WrittenPage {
  readonly head: Html
  readonly body: Html
}

/** What surrounds every written page: the way to the others, and whether people and data are made up. */
export function pageFrame(body: Html, demonstration: boolean): Html {
  return html`<div class="written"><header><nav aria-label="Main" class="written-nav"><a href="/">Guideboard</a> <a href="/articles">Articles</a> <a href="/policy">Policy</a></nav></header>
${demonstration && html`<p class="written-demonstration"><strong>Demonstration.</strong> People, patients and approvals here are invented. Not for use in care.</p>`}
<main>${body}</main></div>`
}

interface PageMeta {
  readonly title: string
  readonly description: string
  /** Absent where nobody knows by which address others reach it. */
  readonly canonical: string | undefined
  /** Not to be found by search: what was withdrawn or superseded. */
  readonly hidden?: boolean
}

export function pageMeta({ title, description, canonical, hidden = false }: PageMeta): Html {
  return html`<title>${title} · Guideboard</title>
<meta name="description" content="${description}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:type" content="article">${
    canonical &&
    html`
<link rel="canonical" href="${canonical}">
<meta property="og:url" content="${canonical}">`
  }${
    hidden &&
    html`
<meta name="robots" content="noindex">`
  }`
}
