import { type Evaluation, evaluate, type GivenFacts, parseRuleSet, readSnapshot } from '@guideboard/rules'
import { describe, expect, it } from 'vitest'
import { type Patient, randomPatients } from './safety.test-kit.ts'
import rules from './version-2/rules.json' with { type: 'json' }

const read = parseRuleSet(rules)
if (!read.ok) throw new TypeError(read.errors[0]?.message)
const { ruleSet } = read

const emergencies = ['saddleAnaesthesia', 'newUrinaryRetention', 'progressiveNeuroDeficit']
const serious = [
  ...['fever', 'intravenousDrugUse', 'immunosuppression', 'historyOfCancer'],
  ...['lowVelocityTrauma', 'osteoporosis', 'chronicSteroidUse'],
]
const redFlags = [...emergencies, ...serious]
const imagingFor: Readonly<Record<string, string>> = {
  saddleAnaesthesia: 'mri-emergency',
  newUrinaryRetention: 'mri-emergency',
  progressiveNeuroDeficit: 'mri-deficit',
  fever: 'mri-infection',
  intravenousDrugUse: 'mri-infection',
  immunosuppression: 'mri-infection',
  historyOfCancer: 'mri-cancer',
  lowVelocityTrauma: 'imaging-fracture',
  osteoporosis: 'imaging-fracture',
  chronicSteroidUse: 'imaging-fracture',
}
const waiting = [
  ...['mri-gate', 'imaging-outside-specialist-care', 'surgical-referral', 'epidural-injection'],
  ...['radiofrequency-uk', 'epidural-acute-sciatica-uk', 'decompression-uk'],
]
const relaxant = ['cyclobenzaprine-start', 'cyclobenzaprine-continue']
const nsaid = ['nsaid', 'nsaid-continuous']
const drugs = [...relaxant, ...nsaid]

// The labels' contraindications, written down a second time and apart from the rules.
const relaxantForbidden: readonly ((patient: Patient) => boolean | undefined)[] = [
  ...emergencies.map(is),
  ...['maoiWithin14Days', 'recentMyocardialInfarction', 'arrhythmiaOrHeartBlock', 'heartFailure'].map(is),
  ...['hyperthyroidism', 'cyclobenzaprineAllergy', 'hepaticImpairmentModerateOrSevere'].map(is),
]
const nsaidForbidden: readonly ((patient: Patient) => boolean | undefined)[] = [
  ...emergencies.map(is),
  ...['nsaidAllergy', 'bypassSurgeryPerioperative', 'activeGastrointestinalBleeding'].map(is),
  ...['pepticUlcerOrBleedingHistory', 'advancedKidneyDisease', 'severeHeartFailure'].map(is),
  ...['recentMyocardialInfarction', 'onAnticoagulant'].map(is),
  ({ eGFR }) => (eGFR === undefined ? undefined : Number(eGFR) < 30),
  ({ pregnant, pregnancyWeeks }) => {
    if (pregnant === false) return false
    return pregnancyWeeks === undefined ? undefined : Number(pregnancyWeeks) >= 20
  },
]

function is(fact: string) {
  return (patient: Patient) => patient[fact] as boolean | undefined
}

function evaluated(patient: GivenFacts): Evaluation {
  const snapshot = readSnapshot(ruleSet, patient)
  if (!snapshot.ok) throw new TypeError(snapshot.errors[0]?.message)
  return evaluate(ruleSet, snapshot.snapshot)
}

const kindOf = ({ recommendations }: Evaluation, id: string) =>
  recommendations.find((one) => one.id === id)?.outcome.kind

const adults = randomPatients(600, 20_261_122).map((patient) => {
  const evaluation = evaluated({ ...patient, age: patient.age ?? 50, lowBackPain: true })
  return { patient, evaluation }
})
const consistent = adults.filter(({ evaluation }) => evaluation.conflicts.length === 0)

describe('for random patients with back pain, of whom much is unknown', () => {
  it('meets enough of every kind to say something', () => {
    const some = (holds: (patient: Patient) => boolean) =>
      consistent.filter(({ patient }) => holds(patient)).length
    expect(consistent.length).toBeGreaterThan(300)
    expect(some((patient) => redFlags.every((flag) => patient[flag] === false))).toBeGreaterThan(50)
    expect(some((patient) => redFlags.some((flag) => patient[flag] === true))).toBeGreaterThan(50)
    for (const id of [...drugs, 'mri-gate'])
      expect(
        consistent.some(({ evaluation }) => kindOf(evaluation, id) === 'for'),
        id,
      ).toBe(true)
  })

  it('delays no image, test or referral unless every red flag is known to be absent', () => {
    for (const { patient, evaluation } of consistent) {
      if (redFlags.every((flag) => patient[flag] === false)) continue
      for (const id of waiting)
        expect(['for', 'against'], `${id} ${said(patient)}`).not.toContain(kindOf(evaluation, id))
    }
  })

  it('images for each red flag in the way that it needs, and reassures nobody who has one', () => {
    for (const { patient, evaluation } of consistent)
      for (const flag of redFlags.filter((one) => patient[one] === true)) {
        expect(kindOf(evaluation, imagingFor[flag] ?? ''), `${flag} ${said(patient)}`).toBe('for')
        expect(kindOf(evaluation, 'education'), said(patient)).toBe('withheld')
        for (const { id, outcome, cautions, indicator } of evaluation.recommendations)
          if (outcome.kind === 'for' && indicator !== 'critical')
            expect(
              cautions.some((one) => one.id === 'red-flag' && one.present === true),
              `${id} ${said(patient)}`,
            ).toBe(true)
      }
  })

  it.each([
    ['cyclobenzaprine', relaxant, relaxantForbidden],
    ['an NSAID', nsaid, nsaidForbidden],
    ['a second-line drug', ['second-line-drug'], [...emergencies, 'maoiWithin14Days'].map(is)],
  ])('never offers %s with a contraindication, nor plainly while one is unknown', (_, ids, forbidden) => {
    for (const { patient, evaluation } of consistent) {
      const truths = forbidden.map((holds) => holds(patient))
      for (const id of ids) {
        const kind = kindOf(evaluation, id)
        if (truths.includes(true)) expect(kind, `${id} ${said(patient)}`).not.toBe('for')
        if (kind === 'for' && truths.includes(undefined)) {
          // The unknown must be settled by what cannot hold together, never passed over.
          const result = evaluation.recommendations.find((one) => one.id === id)
          expect(result?.settled, `${id} ${said(patient)}`).toBe(true)
        }
      }
    }
  })

  it('never adds an NSAID to an NSAID, nor keeps cyclobenzaprine after day 21', () => {
    for (const { patient, evaluation } of consistent) {
      if (patient.onNsaid === true) expect(kindOf(evaluation, 'nsaid'), said(patient)).not.toBe('for')
      if (Number(patient.cyclobenzaprineDays ?? 0) > 21)
        expect(kindOf(evaluation, 'cyclobenzaprine-continue'), said(patient)).toBe('against')
    }
  })

  it('says no two things of one action', () => {
    for (const { patient, evaluation } of consistent) {
      const verdicts = new Map<string, Set<string>>()
      for (const { action, outcome } of evaluation.recommendations) {
        if (outcome.kind !== 'for' && outcome.kind !== 'against') continue
        const said = verdicts.get(action.code) ?? new Set()
        verdicts.set(action.code, said.add(outcome.kind))
      }
      for (const [code, kinds] of verdicts) expect([...kinds], `${code} ${said(patient)}`).toHaveLength(1)
    }
  })
})

describe('for random people whom the article is not about', () => {
  it.each([
    ['children', { age: 17, lowBackPain: true }],
    ['people without low back pain', { age: 50, lowBackPain: false }],
  ])('has no advice for %s', (_, who) => {
    for (const patient of randomPatients(100, 18)) {
      const { recommendations, conflicts } = evaluated({ ...patient, ...who })
      if (conflicts.length > 0) continue
      for (const { id, outcome } of recommendations)
        expect(outcome.kind, `${id} ${said(patient)}`).toBe('not-applicable')
    }
  })
})

function said(patient: Patient): string {
  return JSON.stringify(patient)
}
