import type { Move } from '@guideboard/content'

const onward: ReadonlySet<Move> = new Set<Move>(['SUBMIT', 'RESUBMIT', 'START_REVIEW', 'APPROVE'])

/** Whether a move leads towards approval; the others lead back or out. */
export const isOnward = (move: Move): boolean => onward.has(move)
