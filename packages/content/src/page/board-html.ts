import type { BoardRole } from '../board-role.ts'
import { boardMadeUp, interestsTold, roleMeanings } from '../editorial-policy.ts'
import { isoDateOfInstant, writtenDate } from '../written-date.ts'
import { type Html, html } from './html.ts'

/** Somebody who holds a role on the board. */
export interface PageBoardMember {
  readonly name: string
  readonly role: BoardRole
  readonly since: Date
}

/** Who sits on the board, role by role. */
export function boardHtml(members: readonly PageBoardMember[], demonstration: boolean): Html {
  const roles = roleMeanings.map(({ role, name, means }) => {
    const holders = members.filter((member) => member.role === role)
    return html`<div><dt>${name}</dt><dd>${means}</dd>${
      holders.length === 0
        ? html`<dd>Nobody now</dd>`
        : holders.map((one) => html`<dd>${one.name}, since ${writtenDate(isoDateOfInstant(one.since))}</dd>`)
    }</div>`
  })
  return html`<h2 id="board">The board${demonstration && ' (demonstration)'}</h2>
${demonstration && html`<p>${boardMadeUp}</p>`}<dl>${roles}</dl>
<p class="written-note">${interestsTold} <a href="/articles">All articles</a></p>`
}
