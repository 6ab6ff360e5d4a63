import { expect, it } from 'vitest'
import { alwaysTold, proposed } from './handout-choice.ts'

const said = { statementKey: 'A1', outcome: 'FOR', direction: 'FOR', contraindications: [] } as const

it('tells the safety statements in any case', () => {
  expect([
    ...alwaysTold([
      { kind: 'SAFETY', statements: [{ key: 'R1' }, { key: 'R2' }] },
      { kind: 'SUMMARY', statements: [{ key: 'S1' }] },
    ]),
  ]).toEqual(['R1', 'R2'])
})

it('proposes what holds for the patient, and what to avoid', () => {
  const found = proposed([
    said,
    { ...said, statementKey: 'A2', outcome: 'AGAINST', direction: 'AGAINST' },
    { ...said, statementKey: 'A3', outcome: 'AGAINST' },
    { ...said, statementKey: 'A4', outcome: 'NEEDS_DATA' },
    { ...said, statementKey: 'A5', outcome: 'NOT_APPLICABLE' },
  ])
  expect([...found]).toEqual(['A1', 'A2'])
})

it('never proposes what is withheld from them, but says what stands against it', () => {
  const withheld = {
    ...said,
    statementKey: 'N1',
    outcome: 'WITHHELD',
    contraindications: [
      { statementKey: 'X1', truth: 'TRUE' },
      { statementKey: 'X2', truth: 'FALSE' },
    ],
  } as const
  expect([...proposed([withheld])]).toEqual(['X1'])
  // Another rule that is carried by the same statement does not bring it back.
  expect([...proposed([withheld, { ...said, statementKey: 'N1' }])]).toEqual(['X1'])
})
