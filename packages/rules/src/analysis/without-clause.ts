import type { Condition } from '../condition.ts'

/** A clause that can be taken out of an expression, and what is left without it. */
export interface Removal {
  readonly path: string
  /** The clause itself; absent for one limit of a test. */
  readonly clause?: Condition
  /** In an "any" it widens what is true, in an "all" it narrows it. */
  readonly inside: 'all' | 'any' | 'at-least' | 'limits'
  readonly left: Condition
}

/** Every clause of an expression that can be taken out, with what is left; named parts are not entered. */
export function removalsFrom(root: Condition): readonly Removal[] {
  switch (root.kind) {
    case 'all':
    case 'any':
    case 'at-least':
      return root.members.flatMap((member, i) => {
        const others = root.members.filter((_, other) => other !== i)
        const fits = others.length > 0 && (root.kind !== 'at-least' || others.length >= root.atLeast)
        const own: readonly Removal[] = fits
          ? [{ path: member.path, clause: member, inside: root.kind, left: { ...root, members: others } }]
          : []
        const inner = removalsFrom(member).map((removal) => ({
          ...removal,
          left: { ...root, members: root.members.with(i, removal.left) },
        }))
        return [...own, ...inner]
      })
    case 'not':
      return removalsFrom(root.member).map((removal) => ({
        ...removal,
        left: { ...root, member: removal.left },
      }))
    case 'quantity':
    case 'score':
      if (root.limits.length < 2 || (root.kind === 'score' && root.band !== undefined)) return []
      return root.limits.map((limit, i) => ({
        path: `${root.path}/${limit.comparison}`,
        inside: 'limits',
        left: { ...root, limits: root.limits.filter((_, other) => other !== i) },
      }))
    case 'is':
    case 'code':
    case 'choice':
    case 'ref':
    case 'known':
      return []
  }
}
