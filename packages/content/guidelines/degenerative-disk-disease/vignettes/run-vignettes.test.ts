import { describe, expect, it } from 'vitest'
import { furtherVignettes, givenVignettes } from './all-vignettes.ts'
import { runVignettes } from './run-vignettes.ts'
import type { Vignette } from './vignette.ts'

const reports = runVignettes()
const further = runVignettes(furtherVignettes)
const plain = givenVignettes[0] as Vignette

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

describe('further worked cases from the sources', () => {
  const titles = new Map(furtherVignettes.map(({ id, title }) => [id, title]))

  it.each(further.map((one) => ({ ...one, title: titles.get(one.id) })))('$id $title', (one) => {
    expect(one).toMatchObject({ passed: true, problems: [], notCovered: [], reassured: [] })
  })

  it('have names of their own', () => {
    expect(titles.size).toBe(furtherVignettes.length)
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

  const disk = 'lumbar disc degeneration'

  it.each([
    ...['AF', 'PVCs', 'LBBB', 'pacemaker', 'CHF', 'overactive thyroid', 'heart attack ten days ago'],
    ...['heart attack last month', 'moderate hepatic impairment', 'heart rhythm disorder'],
  ])('cyclobenzaprine is avoided in %s', (condition) => {
    expect(report({ conditions: [disk, condition] }, [['cyclobenzaprine', 'avoid']])).toMatchObject({
      passed: true,
    })
  })

  it.each([
    ...['Nardil', 'Parnate', 'Emsam patch', 'Zyvox', 'phenelzine stopped last week'],
    ...['phenelzine stopped five days ago', 'phenelzine stopped a few days ago'],
  ])('cyclobenzaprine is avoided with %s', (medicine) => {
    expect(report({ medications: [medicine] }, [['cyclobenzaprine', 'avoid']])).toMatchObject({
      passed: true,
    })
  })

  it.each(['former phenelzine user', 'phenelzine, stopped last month'])(
    'cyclobenzaprine waits until it is known when %s ended',
    (medicine) => {
      expect(
        report({ medications: [medicine] }, [['cyclobenzaprine', 'unknown']], ['medications']),
      ).toMatchObject({ passed: true })
    },
  )

  it.each(['Zoloft', 'Effexor', 'Ultram', 'Elavil', 'Wellbutrin', 'Demerol', 'Calan', 'Valium', 'Norco'])(
    'cyclobenzaprine is offered with caution beside %s',
    (medicine) => {
      expect(report({ medications: [medicine] }, [['cyclobenzaprine', 'offer with caution']])).toMatchObject({
        passed: true,
      })
    },
  )

  it.each([
    ...['Advil', 'Aleve', 'Motrin', 'Celebrex', 'Voltaren', 'Toradol', 'Mobic', 'Advil Liqui-Gel'],
    ...['ketorolac nasal spray', 'aspirin 650 mg four times a day'],
  ])('no NSAID is added to %s', (medicine) => {
    expect(report({ medications: [medicine] }, [['NSAID', 'do not add a second NSAID']])).toMatchObject({
      passed: true,
    })
  })

  it.each(['Coumadin', 'Xarelto', 'Eliquis', 'Pradaxa'])('an NSAID is avoided with %s', (medicine) => {
    expect(report({ medications: [medicine] }, [['NSAID', 'avoid']])).toMatchObject({ passed: true })
  })

  it.each([
    [{ conditions: [disk, 'asthma triggered by ibuprofen'] }, 'avoid'],
    [{ conditions: [disk, 'asthma without aspirin sensitivity'] }, 'offer with caution'],
    [{ conditions: [disk, 'coronary bypass surgery last week'] }, 'avoid'],
    [{ conditions: [disk, 'CABG 15 days ago'] }, 'offer with caution'],
    [{ conditions: [disk, 'CKD stage 4'] }, 'avoid'],
    [{ conditions: [disk, 'chronic kidney disease'], labs: { eGFR: 45 } }, 'offer with caution'],
    [{ conditions: [disk, 'stomach ulcer last year'] }, 'avoid'],
    [{ conditions: [disk, 'family history of heart failure'] }, 'offer'],
    [{ medications: ['Voltaren gel'] }, 'offer'],
    [{ allergies: ['Advil'] }, 'avoid'],
    [{ allergies: ['sulfa'] }, 'offer'],
  ])('NSAID for %j: %s', (facts, outcome) => {
    expect(report(facts, [['NSAID', outcome]])).toMatchObject({ passed: true })
  })

  it.each([
    [{ conditions: [disk, 'heart attack 2 weeks ago', 'heart attack 5 years ago'] }],
    [{ conditions: [disk, 'heart attack 5 years ago', 'heart attack 2 weeks ago'] }],
    [{ medications: ['phenelzine', { name: 'selegiline', stoppedDaysAgo: 30 }] }],
  ])('the worse of two entries counts: %j', (facts) => {
    expect(report(facts, [['cyclobenzaprine', 'avoid']])).toMatchObject({ passed: true })
  })

  it('takes a poor creatinine clearance for no eGFR, and for no reassurance', () => {
    expect(
      report({ labs: { creatinineClearance: 25 } }, [['NSAID', 'unknown']], ['labs.eGFR']),
    ).toMatchObject({ passed: true })
  })

  it.each([
    [{ medications: [{ name: 'prednisone', daysTaken: 89 }] }, 'not now'],
    [{ medications: [{ name: 'prednisone', daysTaken: 90 }] }, 'imaging for fracture'],
    [{ medications: ['long-term prednisone'] }, 'imaging for fracture'],
    [{ conditions: [disk, 'loss of bowel control'] }, 'urgent MRI now'],
    [{ conditions: [disk, 'urinary retention since this morning'] }, 'urgent MRI now'],
    [{ conditions: [disk, 'stress incontinence'] }, 'not now'],
    [{ conditions: [disk, 'fever'] }, 'MRI now, infection suspected'],
  ])('a red flag outside its list counts: %j: %s', (facts, outcome) => {
    expect(report(facts, [['lumbar MRI', outcome]])).toMatchObject({ passed: true })
  })

  it('knows that care is never longer than the symptoms', () => {
    const { conservativeCareWeeks: _, ...facts } = plain.facts
    const expected = [{ topic: 'lumbar MRI', outcome: 'not now' }]
    const radicular = { ...facts, radicularSigns: true, conservativeCareFailed: true }
    const after = (symptomWeeks: number) =>
      runVignettes([{ ...plain, facts: { ...radicular, symptomWeeks }, expect: expected, missing: [] }])[0]
    expect(after(5)).toMatchObject({ passed: true })
    expect(after(6)).toMatchObject({ passed: false })
  })

  it.each(['cervical disc degeneration', 'thoracic disc herniation'])('is not about %s', (condition) => {
    expect(report({ conditions: [condition] }, [['article applies', 'no / outside evidence']])).toMatchObject(
      {
        passed: true,
      },
    )
  })

  it('offers no injection in suspected infection, and none before red flags were asked for', () => {
    const failed = {
      symptomWeeks: 12,
      conservativeCareWeeks: 8,
      conservativeCareFailed: true,
      radicularSigns: true,
    }
    const injection = (outcome: string) => [['epidural steroid injection', outcome] as const]
    expect(report(failed, injection('consider'))).toMatchObject({ passed: true })
    expect(report({ ...failed, redFlags: ['fever'] }, injection('not now'))).toMatchObject({ passed: true })
    const { redFlags: _, ...unasked }: Vignette['facts'] = { ...plain.facts, ...failed }
    const expected = [{ topic: 'epidural steroid injection', outcome: 'unknown' }]
    const [one] = runVignettes([{ ...plain, facts: unasked, expect: expected, missing: ['redFlags'] }])
    expect(one).toMatchObject({ passed: true })
  })

  it('withholds a second-line drug with an MAO inhibitor', () => {
    const failed = { symptomWeeks: 30, nsaidFailed: true, conservativeCareFailed: true }
    expect(
      report({ ...failed, medications: ['phenelzine'] }, [['tramadol or duloxetine', 'avoid']]),
    ).toMatchObject({ passed: true })
    expect(report(failed, [['tramadol or duloxetine', 'consider second-line']])).toMatchObject({
      passed: true,
    })
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
    [{ jurisdiction: 'Narnia' }, 'jurisdiction "Narnia"'],
    [{ labs: { eGFR: '45' } }, 'lab "eGFR"'],
    [{ muscleSpasm: 'perhaps' }, 'muscleSpasm "perhaps"'],
    [
      { medications: [{ name: 'phenelzine', weeksAgo: 1 }] },
      'medication "{"name":"phenelzine","weeksAgo":1}"',
    ],
  ])('is reported: %j', (facts, word) => {
    expect(report(facts, [])?.problems).toContain(`no meaning is known for ${word}`)
  })

  it('leaves open whatever else its list would have denied', () => {
    const one = report({ conditions: ['lumbar disc degeneration', 'zebra syndrome'] }, [['NSAID', 'offer']])
    expect(one?.notCovered).toEqual(['NSAID: expected "offer", got nsaid withheld'])
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
