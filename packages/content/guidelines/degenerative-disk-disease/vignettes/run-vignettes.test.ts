import { describe, expect, it } from 'vitest'
import given from '../../../cases/vignettes.json' with { type: 'json' }
import { runVignettes } from './run-vignettes.ts'
import type { Vignette } from './vignette.ts'

const reports = runVignettes()
const plain = (given.vignettes as readonly Vignette[])[0] as Vignette

/** The plain patient of the first vignette, changed in some facts. */
function report(
  facts: Vignette['facts'],
  expected: readonly (readonly [string, string])[],
  missing: string[] = [],
) {
  const expect = expected.map(([topic, outcome]) => ({ topic, outcome }))
  return runVignettes([{ ...plain, facts: { ...plain.facts, ...facts }, expect, missing }])[0]
}

describe('the worked cases', () => {
  it.each(reports.filter(({ scope }) => scope === 'seed'))('$id holds, and names what is missing', (one) => {
    expect(one).toMatchObject({ passed: true, problems: [], notCovered: [] })
  })

  it.each(reports.filter(({ scope }) => scope === 'wider'))('$id is not contradicted', (one) => {
    expect(one.problems).toEqual([])
  })

  it('leaves none of the wider cases open', () => {
    expect(reports.flatMap(({ notCovered }) => notCovered)).toEqual([])
  })

  it('reassures nobody who is in danger', () => {
    expect(reports.flatMap(({ reassured }) => reassured)).toEqual([])
  })
})

describe('cases of the same kinds', () => {
  it.each([
    [{ redFlags: ['new urinary retention'] }, 'urgent MRI now', 'avoid', 'avoid'],
    [{ redFlags: ['saddle anaesthesia'] }, 'urgent MRI now', 'avoid', 'avoid'],
    [{ progressiveNeuroDeficit: true }, 'urgent MRI now', 'avoid', 'avoid'],
    [
      { redFlags: ['fever', 'intravenous drug use'] },
      'MRI now, infection suspected',
      'offer with caution',
      'offer with caution',
    ],
    [
      { redFlags: ['immunosuppression'] },
      'MRI, infection must be excluded',
      'offer with caution',
      'offer with caution',
    ],
    [
      { redFlags: ['history of cancer'] },
      'imaging now, cancer suspected',
      'offer with caution',
      'offer with caution',
    ],
    [
      { redFlags: ['osteoporosis', 'low-velocity trauma'] },
      'imaging for fracture',
      'offer with caution',
      'offer with caution',
    ],
  ])('%j: imaging first, no plain drug', (facts, mri, nsaid, relaxant) => {
    expect(
      report(facts, [
        ['lumbar MRI', mri],
        ['NSAID', nsaid],
        ['cyclobenzaprine', relaxant],
      ]),
    ).toMatchObject({ passed: true, reassured: [] })
  })

  it.each([
    [{ medications: [{ name: 'phenelzine', stoppedDaysAgo: 14 }] }, 'avoid'],
    [{ medications: [{ name: 'phenelzine', stoppedDaysAgo: 15 }] }, 'offer short course'],
    [{ medications: [{ name: 'cyclobenzaprine', daysTaken: 14 }] }, 'continue within limit'],
    [
      {
        medications: [
          { name: 'Flexeril', daysTaken: 25 },
          { name: 'linezolid', status: 'active' },
        ],
      },
      'stop: contraindicated and over the limit',
    ],
    [{ conditions: ['lumbar disc degeneration', 'first-degree AV block'] }, 'avoid'],
    [{ conditions: ['lumbar disc degeneration', 'hypothyroidism'] }, 'offer short course'],
    [{ conditions: ['lumbar disc degeneration', 'myocardial infarction 2 weeks ago'] }, 'avoid'],
    [{ conditions: ['lumbar disc degeneration', 'myocardial infarction 6 years ago'] }, 'offer short course'],
    [{ medications: ['sertraline'] }, 'offer with caution'],
    [{ medications: ['lorazepam', 'oxycodone'] }, 'offer with caution'],
    [{ age: 14 }, 'not established under 15'],
  ])('cyclobenzaprine for %j: %s', (facts, outcome) => {
    expect(report(facts, [['cyclobenzaprine', outcome]])).toMatchObject({ passed: true })
  })

  it.each([
    [{ labs: { eGFR: 29 } }, 'avoid'],
    [{ labs: { eGFR: 30 } }, 'offer with caution'],
    [{ labs: { eGFR: 60 } }, 'offer'],
    [{ sex: 'female', pregnancyWeeks: 19 }, 'offer with caution'],
    [{ sex: 'female', pregnancyWeeks: 20 }, 'avoid'],
    [{ sex: 'female', pregnancyWeeks: 30 }, 'avoid'],
    [{ conditions: ['lumbar disc degeneration', 'heart failure'] }, 'avoid if severe, otherwise caution'],
    [{ conditions: ['lumbar disc degeneration', 'aspirin-sensitive asthma'] }, 'avoid'],
    [{ conditions: ['lumbar disc degeneration', 'bypass surgery 5 days ago'] }, 'avoid'],
    [{ conditions: ['lumbar disc degeneration', 'active gastrointestinal bleeding'] }, 'avoid'],
    [
      { conditions: ['lumbar disc degeneration', 'peptic ulcer 2 years ago'] },
      'avoid or caution with monitoring',
    ],
    [{ medications: ['warfarin'] }, 'avoid or caution with monitoring'],
    [{ medications: ['ramipril', 'hydrochlorothiazide'] }, 'offer with caution'],
    [{ medications: ['ibuprofen 400 mg'] }, 'do not add a second NSAID'],
    [
      { medications: [{ name: 'naproxen', use: 'on demand' }] },
      'continuous use is an option in active period',
    ],
    [{ allergies: ['aspirin'] }, 'avoid'],
    [{ allergies: ['penicillin'] }, 'offer'],
  ])('NSAID for %j: %s', (facts, outcome) => {
    expect(report(facts, [['NSAID', outcome]])).toMatchObject({ passed: true })
  })

  it('waits for the list of medicines when nobody has asked for it', () => {
    const { medications: _, ...facts } = plain.facts
    const [one] = runVignettes([
      {
        ...plain,
        facts,
        expect: [{ topic: 'cyclobenzaprine', outcome: 'unknown' }],
        missing: ['medications'],
      },
    ])
    expect(one).toMatchObject({ passed: true })
  })
})

describe('a word without meaning', () => {
  it.each([
    [{ conditions: ['lumbar disc degeneration', 'zebra syndrome'] }, 'condition "zebra syndrome"'],
    [{ medications: ['unobtainium'] }, 'medication "unobtainium"'],
    [{ allergies: ['moonlight'] }, 'allergy "moonlight"'],
    [{ redFlags: ['odd feeling'] }, 'red flag "odd feeling"'],
    [{ therapies: ['levitation'] }, 'therapy "levitation"'],
    [{ shoeSize: 43 }, 'fact "shoeSize"'],
  ])('is reported: %j', (facts, word) => {
    expect(report(facts, [])?.problems).toContain(`no meaning is known for ${word}`)
  })

  it('is reported for an outcome too', () => {
    expect(report({}, [['NSAID', 'perhaps']])?.problems).toEqual(['no meaning is known for NSAID: perhaps'])
  })
})

it('reports an outcome that the rules contradict', () => {
  expect(report({}, [['lumbar MRI', 'indicated']])).toMatchObject({
    passed: false,
    problems: ['lumbar MRI: expected "indicated", got mri-gate against'],
  })
})
