import { describe, expect, it } from 'vitest'
import { type BoardRole, boardRoles } from './board-role.ts'
import { type Move, moveNamed, moves } from './lifecycle.ts'
import { moveDenial } from './who-may-move.ts'

const denial = (move: Move, boardRoles: readonly BoardRole[], contributed: boolean) =>
  moveDenial(moveNamed(move), { boardRoles, contributed })

describe('who may make a move', () => {
  it.each<[Move, BoardRole, boolean]>([
    ['SUBMIT', 'author', true],
    ['RESUBMIT', 'author', true],
    ['RECALL', 'author', true],
    ['START_REVIEW', 'editor', false],
    ['START_REVIEW', 'editor', true],
    ['REQUEST_CHANGES', 'editor', false],
    ['APPROVE', 'chair', false],
    ['WITHDRAW', 'chair', false],
    ['WITHDRAW', 'chair', true],
    ['ABANDON_DRAFT', 'author', true],
    ['ABANDON_DRAFT', 'editor', false],
  ])('%s: the %s (contributed: %s) may', (move, role, contributed) => {
    expect(denial(move, [role], contributed)).toBeUndefined()
  })

  it('refuses every role that a move does not name', () => {
    for (const rule of moves) {
      const named: readonly BoardRole[] = rule.who.map(({ role }) => role)
      for (const role of boardRoles.filter((candidate) => !named.includes(candidate))) {
        for (const contributed of [true, false]) {
          expect(moveDenial(rule, { boardRoles: [role], contributed })?.code).toBe('ROLE_REQUIRED')
        }
      }
    }
  })

  it('refuses an author who did not contribute, and says what it takes', () => {
    expect(denial('SUBMIT', ['author'], false)).toEqual({
      code: 'ROLE_REQUIRED',
      message: 'This takes an author who contributed to this version.',
    })
    expect(denial('ABANDON_DRAFT', ['author'], false)?.message).toBe(
      'This takes an author who contributed to this version or an editor.',
    )
  })

  it('refuses a chair who contributed as an approval of their own work', () => {
    expect(denial('APPROVE', ['chair'], true)).toEqual({
      code: 'SELF_APPROVAL',
      message: "A chair who contributed to this version can't do this.",
    })
  })

  it('lets no role, nor all of them together, supersede', () => {
    expect(denial('SUPERSEDE', boardRoles, false)?.message).toContain('Only the system')
    expect(denial('SUPERSEDE', boardRoles, true)?.message).toContain('Only the system')
  })

  it('counts any one of several roles', () => {
    expect(denial('ABANDON_DRAFT', ['author', 'editor'], false)).toBeUndefined()
    expect(denial('APPROVE', ['author', 'chair'], true)?.code).toBe('SELF_APPROVAL')
    expect(denial('APPROVE', [], false)?.message).toBe(
      'This takes a chair who did not contribute to this version.',
    )
  })
})
