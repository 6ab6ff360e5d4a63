import type { BoardRole } from './board-role.ts'
import type { LifecycleMove, MoveMaker } from './lifecycle.ts'

/** A person as the lifecycle sees them: the roles valid now, and whether they ever wrote to this version. */
export interface Mover {
  readonly boardRoles: readonly BoardRole[]
  readonly contributed: boolean
}

export interface MoveDenial {
  readonly code: 'ROLE_REQUIRED' | 'SELF_APPROVAL'
  readonly message: string
}

/**
 * Why this person may not make the move as far as role and authorship decide it; undefined when they may.
 * The gates of the version itself (quorum, checks, lock) are asked elsewhere.
 */
export function moveDenial(rule: LifecycleMove, mover: Mover): MoveDenial | undefined {
  if (rule.who.length === 0) {
    return { code: 'ROLE_REQUIRED', message: 'Only the system does this, when the next version is approved.' }
  }
  if (rule.who.some((maker) => admits(maker, mover))) return undefined
  const barred = rule.who.find((maker) => mover.boardRoles.includes(maker.role))
  if (barred?.contribution === 'forbidden') {
    return {
      code: 'SELF_APPROVAL',
      message: `A ${barred.role} who contributed to this version can't do this.`,
    }
  }
  return { code: 'ROLE_REQUIRED', message: `This takes ${rule.who.map(described).join(' or ')}.` }
}

function admits({ role, contribution }: MoveMaker, mover: Mover): boolean {
  if (!mover.boardRoles.includes(role)) return false
  return contribution === 'either' || (contribution === 'required') === mover.contributed
}

function described({ role, contribution }: MoveMaker): string {
  const article = /^[aeiou]/.test(role) ? 'an' : 'a'
  switch (contribution) {
    case 'required':
      return `${article} ${role} who contributed to this version`
    case 'forbidden':
      return `${article} ${role} who did not contribute to this version`
    case 'either':
      return `${article} ${role}`
    default:
      return contribution satisfies never
  }
}
