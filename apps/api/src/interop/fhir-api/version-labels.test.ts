import { expect, it } from 'vitest'
import { versionLabels } from './version-labels.ts'

const labels = (...given: readonly (string | null)[]) => [
  ...versionLabels(given.map((label, i) => ({ number: i + 1, label }))).values(),
]

it.each([
  [
    ['1.0.0', '2.0.0'],
    ['1.0.0', '2.0.0'],
  ],
  [
    ['1.0.0', '1.0.0'],
    ['1.0.0', '1.1.0'],
  ],
  [
    ['1.0.0', '1.0.0', '1.0.1'],
    ['1.0.0', '1.1.0', '1.2.0'],
  ],
  [
    ['2.0.0', '1.9.9', '10.0.0'],
    ['2.0.0', '2.1.0', '10.0.0'],
  ],
  [
    [null, 'first', '0.0.1'],
    ['0.1.0', '0.2.0', '0.3.0'],
  ],
])('%j are published as %j: each once, each after the one before', (given, published) => {
  expect(labels(...given)).toEqual(published)
})

it('does not depend on the order in which versions are read', () => {
  const versions = [
    { number: 3, label: '2.0.0' },
    { number: 1, label: '1.0.0' },
  ]
  expect([...versionLabels(versions)].sort()).toEqual([
    [1, '1.0.0'],
    [3, '2.0.0'],
  ])
})
