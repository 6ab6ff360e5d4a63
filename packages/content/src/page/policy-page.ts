import {
  certaintyMeanings,
  gradeSource,
  policyLimits,
  stateMeanings,
  strengthMeanings,
} from '../editorial-policy.ts'
import { stateNames } from '../state-names.ts'
import { boardHtml, type PageBoardMember } from './board-html.ts'
import { type Html, html } from './html.ts'
import { pageFrame, pageMeta, type WrittenPage } from './page-frame.ts'

/** The editorial policy for readers without JavaScript and for search engines. */
export function policyPage(
  members: readonly PageBoardMember[],
  place: { readonly origin: string | undefined },
  demonstration: boolean,
): WrittenPage {
  const body = html`<article><h1>Editorial policy</h1>
<h2 id="status">What a status means</h2>
<dl>${stateMeanings.map(({ state, means }) => meaning(stateNames[state], means))}</dl>
<h2 id="strength">Strength of a recommendation</h2>
<dl>${Object.entries(strengthMeanings).map(([strength, means]) => meaning(strength, means))}</dl>
<h2 id="certainty">Certainty of the evidence</h2>
<dl>${Object.entries(certaintyMeanings).map(([level, means]) => meaning(level.replace('-', ' '), means))}</dl>
<p class="written-note">After <a href="https://doi.org/${gradeSource.doi}" rel="noreferrer">${gradeSource.words}</a></p>
${boardHtml(members, demonstration)}
<h2 id="limits">What this is not</h2><p>${policyLimits}</p></article>`
  const head = pageMeta({
    title: 'Editorial policy',
    description:
      'What Submitted, Under Review and Approved mean, how strength and certainty are to be read, and who sits on the board.',
    canonical: place.origin && `${place.origin}/policy`,
  })
  return { head, body: pageFrame(body, demonstration) }
}

function meaning(word: string, means: string): Html {
  return html`<div><dt>${word}</dt><dd>${means}</dd></div>`
}
