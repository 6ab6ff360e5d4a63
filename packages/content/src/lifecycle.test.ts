import { describe, expect, it } from 'vitest'
import {
  findMove,
  isEditable,
  isFinal,
  type Move,
  moveNamed,
  moves,
  movesFrom,
  rolesOf,
  type VersionState,
  versionStates,
} from './lifecycle.ts'

/** Written out apart from the table, so that a change of the table alone is seen. */
const expected: readonly (readonly [VersionState, VersionState, Move, readonly string[]])[] = [
  ['DRAFT', 'SUBMITTED', 'SUBMIT', ['author']],
  ['CHANGES_REQUESTED', 'SUBMITTED', 'RESUBMIT', ['author']],
  ['SUBMITTED', 'DRAFT', 'RECALL', ['author']],
  ['SUBMITTED', 'UNDER_REVIEW', 'START_REVIEW', ['editor']],
  ['UNDER_REVIEW', 'CHANGES_REQUESTED', 'REQUEST_CHANGES', ['editor']],
  ['UNDER_REVIEW', 'APPROVED', 'APPROVE', ['chair']],
  ['APPROVED', 'SUPERSEDED', 'SUPERSEDE', []],
  ['APPROVED', 'WITHDRAWN', 'WITHDRAW', ['chair']],
  ['DRAFT', 'WITHDRAWN', 'ABANDON_DRAFT', ['author', 'editor']],
  ['SUBMITTED', 'WITHDRAWN', 'ABANDON_SUBMITTED', ['author', 'editor']],
  ['CHANGES_REQUESTED', 'WITHDRAWN', 'ABANDON_CHANGES', ['author', 'editor']],
]

const allPairs = versionStates.flatMap((from) => versionStates.map((to) => [from, to] as const))
const refusedPairs = allPairs.filter(([from, to]) => !expected.some(([f, t]) => f === from && t === to))

describe('the lifecycle', () => {
  it('has seven states and eleven moves, and refuses the other 38 pairs', () => {
    expect(versionStates).toHaveLength(7)
    expect(moves).toHaveLength(11)
    expect(refusedPairs).toHaveLength(38)
  })

  it.each(expected)('allows %s → %s as %s', (from, to, move, roles) => {
    const rule = findMove(from, to)
    expect(rule?.move).toBe(move)
    expect(rule && rolesOf(rule)).toEqual(roles)
    expect(moveNamed(move)).toBe(rule)
    expect(movesFrom(from)).toContain(rule)
  })

  it.each(refusedPairs)('refuses %s → %s', (from, to) => {
    expect(findMove(from, to)).toBeUndefined()
  })

  it('offers the moves of a state and no others', () => {
    const offered = Object.fromEntries(versionStates.map((s) => [s, movesFrom(s).map((rule) => rule.move)]))
    expect(offered).toEqual({
      DRAFT: ['SUBMIT', 'ABANDON_DRAFT'],
      SUBMITTED: ['RECALL', 'START_REVIEW', 'ABANDON_SUBMITTED'],
      UNDER_REVIEW: ['REQUEST_CHANGES', 'APPROVE'],
      CHANGES_REQUESTED: ['RESUBMIT', 'ABANDON_CHANGES'],
      APPROVED: ['SUPERSEDE', 'WITHDRAW'],
      SUPERSEDED: [],
      WITHDRAWN: [],
    })
  })

  it('asks a reason of those who send back, withdraw or abandon', () => {
    expect(moves.filter((rule) => rule.needsReason).map((rule) => rule.move)).toEqual([
      'REQUEST_CHANGES',
      'WITHDRAW',
      'ABANDON_DRAFT',
      'ABANDON_SUBMITTED',
      'ABANDON_CHANGES',
    ])
  })

  it('asks a signature, with its meaning, of those who submit, approve or withdraw', () => {
    const signed = moves.filter((rule) => rule.needsSignature).map((rule) => [rule.move, rule.meaning])
    expect(signed).toEqual([
      ['SUBMIT', 'AUTHORED'],
      ['RESUBMIT', 'AUTHORED'],
      ['APPROVE', 'APPROVED'],
      ['WITHDRAW', 'WITHDRAWN'],
    ])
    for (const rule of moves) expect(rule.needsSignature).toBe(rule.meaning !== null)
  })

  it('freezes content outside DRAFT and CHANGES_REQUESTED', () => {
    expect(versionStates.filter(isEditable)).toEqual(['DRAFT', 'CHANGES_REQUESTED'])
  })

  it('ends in SUPERSEDED and WITHDRAWN', () => {
    expect(versionStates.filter(isFinal)).toEqual(['SUPERSEDED', 'WITHDRAWN'])
  })

  it('says so when asked for a move that does not exist', () => {
    expect(() => moveNamed('REVIVE' as Move)).toThrow('There is no move REVIVE.')
  })
})
