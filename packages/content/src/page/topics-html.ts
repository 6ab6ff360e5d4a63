import type { Topic } from '../topic.ts'
import { type Html, html } from './html.ts'

/** What an article is about; each topic leads to all articles about it. */
export function topicsHtml(topics: readonly Topic[]): Html | false {
  if (topics.length === 0) return false
  const links = topics.map(
    ({ code, display }, place) => html`${place > 0 && ','} <a href="/articles?topic=${code}">${display}</a>`,
  )
  return html`<p class="written-note">${topics.length === 1 ? 'Topic:' : 'Topics:'}${links}</p>`
}
