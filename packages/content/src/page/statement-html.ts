import { textFor } from '../audiences.ts'
import { certaintyWords } from '../diff/change-note.ts'
import type { Audience, Inline, Statement } from '../document.ts'
import { strengthWords } from '../grade-words.ts'
import { type Html, html } from './html.ts'

/** A statement with its grade, its words in an audience's text, and its numbered citations. */
export function statementHtml(
  statement: Statement,
  asked: Audience,
  numberOf: ReadonlyMap<string, number>,
): Html {
  const { key, recommendation, uncited, differsFrom = [] } = statement
  const { inline, audience, fallbackFrom } = textFor(statement, asked)
  return html`<div id="statement-${key}" class="written-statement">${
    recommendation &&
    html`<p class="written-grade"><strong>${strengthWords(recommendation.direction, recommendation.strength)}</strong> · certainty of the evidence: ${certaintyWords(recommendation.certainty)}</p>`
  }<p>${inline.map((node) => inlineHtml(node, numberOf))}</p>${
    fallbackFrom && html`<p class="written-note">In the words for ${audience}s.</p>`
  }${uncited && html`<p class="written-note">No source is cited here: ${uncited.reason}</p>`}${differsFrom.map(
    ({ article, reason }) =>
      html`<p class="written-note">Differs on purpose from <a href="/articles/${article}">the article “${article}”</a>: ${reason}</p>`,
  )}</div>`
}

function inlineHtml(node: Inline, numberOf: ReadonlyMap<string, number>): Html {
  if ('cite' in node) {
    const number = numberOf.get(node.cite)
    return html`<a href="#reference-${node.cite}" title="${node.locator}" class="written-cite">[${number ?? '?'}]</a>`
  }
  if (node.mark === 'strong') return html`<strong>${node.text}</strong>`
  if (node.mark === 'emphasis') return html`<em>${node.text}</em>`
  return html`${node.text}`
}
