import type { Me } from '../api/session.ts'
import { mayDeclare } from '../editorial/may-declare.ts'
import { moveWords } from '../editorial/move-words.ts'
import { choosable } from '../editorial/next-step.ts'
import { declareButton, moveButton, press, voteButton } from '../editorial/press-button.ts'
import type { Version } from '../editorial/version-fragment.ts'
import { viewsOf } from '../editorial/version-views.ts'
import { whyNoVote } from '../editorial/why-no-vote.ts'
import type { VersionView } from '../search-params.ts'

/** One thing to do on the page of a version. */
export interface VersionAction {
  readonly id: string
  readonly label: string
  readonly description: string
  readonly act: () => void
}

/** What the page of a version offers this person: to vote, to declare, its moves, and its views. */
export function versionActions(
  version: Version,
  me: Me | null,
  show: (view: VersionView) => void,
): readonly VersionAction[] {
  const votes: VersionAction = {
    id: 'vote',
    label: 'Vote',
    description: whyNoVote(version, me) ?? 'Opens the ballot for exactly this text.',
    act: () => press(voteButton),
  }
  const declares: VersionAction = {
    id: 'declare',
    label: 'Declare interests',
    description: 'They are published with the article.',
    act: () => press(declareButton),
  }
  return [
    ...(version.state === 'UNDER_REVIEW' ? [votes] : []),
    ...(mayDeclare(version, me) ? [declares] : []),
    ...choosable(version.moves).map(({ move, allowed, unmet }) => ({
      id: `move ${move}`,
      label: moveWords[move].label,
      description: allowed ? moveWords[move].does : unmet.map(({ message }) => message).join(' '),
      act: () => press(moveButton(move)),
    })),
    ...viewsOf(version.state).map(({ view, name }) => ({
      id: `view ${view}`,
      label: `Show: ${name}`,
      description: 'A view of this version.',
      act: () => show(view),
    })),
  ]
}
