import type { VersionState } from '@guideboard/content'
import { moveNamed } from '@guideboard/content'
import { stateName } from '../ui/state-badge.tsx'
import type { BoardVersion } from './board-query.ts'
import { moveWords } from './move-words.ts'

export type MoveOption = BoardVersion['moves'][number]

/** What choosing a move leads to: refused with every reason, asked for more, or made at once. */
export type NextStep =
  | { readonly kind: 'refused'; readonly title: string; readonly reasons: readonly string[] }
  | { readonly kind: 'ask'; readonly option: MoveOption }
  | { readonly kind: 'go'; readonly option: MoveOption }

/** A move as the menu chooses it. The server decides again. */
export function stepOf(option: MoveOption): NextStep {
  const { move, allowed, needsReason, needsSignature, unmet } = option
  if (!allowed) {
    const title = `${moveWords[move].label}: not possible now`
    return { kind: 'refused', title, reasons: unmet.map(({ message }) => message) }
  }
  return { kind: needsReason || needsSignature ? 'ask' : 'go', option }
}

/** The moves that a person can choose among: superseding happens by itself. */
export const choosable = (moves: readonly MoveOption[]): readonly MoveOption[] =>
  moves.filter(({ move }) => move !== 'SUPERSEDE')

/** The same for a drop on a column: the one move to that state. Null for a drop where it was. */
export function stepTo(
  { state, moves }: Pick<BoardVersion, 'state' | 'moves'>,
  to: VersionState,
): NextStep | null {
  if (to === state) return null
  const option = choosable(moves).find(({ move }) => moveNamed(move).to === to)
  if (option) return stepOf(option)
  const ways = choosable(moves).map(
    ({ move }) => `${stateName(moveNamed(move).to)} (${moveWords[move].label})`,
  )
  const title = `No move leads from ${stateName(state)} to ${stateName(to)}`
  const reasons = [
    whyNever(to),
    ways.length > 0 ? `From here it can go to ${ways.join(', ')}.` : 'It is closed.',
  ]
  return { kind: 'refused', title, reasons: reasons.filter((reason) => reason !== null) }
}

function whyNever(to: VersionState): string | null {
  return to === 'SUPERSEDED' ? 'A version is superseded by itself, when the next one is approved.' : null
}
