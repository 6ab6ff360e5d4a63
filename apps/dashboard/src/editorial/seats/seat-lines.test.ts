import { expect, it } from 'vitest'
import { boardVersion } from '../board-version.test-kit.ts'
import { ownSeat, seatLines } from './seat-lines.ts'

const asked = (id: string, endedAt: string | null = null) => ({
  seat: 'REVIEWER' as const,
  endedAt,
  person: { id, name: id },
})
const version = boardVersion({
  seats: [
    { role: 'REVIEWER', needed: 3, reason: null, filledBy: [{ id: 'lena' }, { id: 'ravi' }] },
    { role: 'METHODOLOGIST', needed: 1, reason: null, filledBy: [] },
  ],
  assignments: [asked('ravi'), asked('rita', '2026-01-05T08:00:00Z')],
})

it('counts a seat as open that nobody is asked for and nobody has voted in', () => {
  expect(seatLines(version)).toEqual([
    { role: 'REVIEWER', needed: 3, asked: [{ id: 'ravi', name: 'ravi', voted: true }], open: 1 },
    { role: 'METHODOLOGIST', needed: 1, asked: [], open: 1 },
  ])
})

it('knows the seat that somebody has now', () => {
  expect(ownSeat(version, { id: 'ravi' })).toBe('REVIEWER')
  expect(ownSeat(version, { id: 'rita' })).toBeUndefined()
  expect(ownSeat(version, null)).toBeUndefined()
})
