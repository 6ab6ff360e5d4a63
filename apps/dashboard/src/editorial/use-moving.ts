import { createContext, use } from 'react'
import type { BoardVersion } from './board-query.ts'
import type { NextStep } from './next-step.ts'

export interface Moving {
  /** Takes the next step with a version: the one way of menu and drop. */
  readonly take: (version: BoardVersion, step: NextStep) => void
  /** Whether this version has just moved, so that the focus follows it. True once. */
  readonly claimFocus: (id: string) => boolean
}

export const MovingContext = createContext<Moving | null>(null)

/** How versions move on this page. */
export function useMoving(): Moving {
  const moving = use(MovingContext)
  if (moving === null) throw new Error('useMoving is used outside of MovingDesk.')
  return moving
}
