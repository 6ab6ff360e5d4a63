import { describe, expect, it } from 'vitest'
import { citationsOf } from './citations-of.ts'
import { said, statement } from './content.test-kit.ts'

const cited = statement('S1', {
  text: {
    clinician: [
      ...said('One', 'acp', 'rec 1'),
      ...said('two', 'label', 'Dosage'),
      ...said('three', 'acp', 'rec 1'),
    ],
    patient: [...said('One', 'acp', 'rec 9')],
  },
})

describe('the citations of a statement', () => {
  it('are those of the text an audience is shown, each place once', () => {
    expect(citationsOf(cited, 'clinician')).toEqual([
      { cite: 'acp', locator: 'rec 1' },
      { cite: 'label', locator: 'Dosage' },
    ])
    expect(citationsOf(cited, 'patient')).toEqual([{ cite: 'acp', locator: 'rec 9' }])
  })

  it('follow the fallback', () => {
    expect(citationsOf(cited, 'caregiver')).toEqual(citationsOf(cited, 'patient'))
    expect(citationsOf(cited, 'researcher')).toEqual(citationsOf(cited, 'clinician'))
  })

  it('are those of all its texts when no audience is named, the clinician first', () => {
    expect(citationsOf(cited).map(({ locator }) => locator)).toEqual(['rec 1', 'Dosage', 'rec 9'])
  })

  it('keep two places of one reference apart', () => {
    const twice = statement('S1', {
      text: { clinician: [...said('a', 'acp', 'rec 1'), ...said('b', 'acp', 'rec 2')] },
    })
    expect(citationsOf(twice)).toHaveLength(2)
  })

  it('are none for a statement without any', () => {
    expect(citationsOf(statement('S1', { text: { clinician: said('Bare') } }))).toEqual([])
  })
})
