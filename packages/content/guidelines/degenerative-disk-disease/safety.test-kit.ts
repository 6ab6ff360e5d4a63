import rules from './version-2/rules.json' with { type: 'json' }

/** What is known of a patient; a fact that is not named is unknown. */
export interface Patient {
  readonly [fact: string]: boolean | number | string
}

interface Declared {
  readonly type: string
  readonly codes?: readonly string[]
}

// Both sides of each limit.
const numbers: Readonly<Record<string, readonly number[]>> = {
  age: [18, 40, 64, 65, 90],
  symptomDays: [7, 41, 84, 85, 400],
  conservativeCareDays: [0, 41, 42, 43, 200],
  cyclobenzaprineDays: [1, 14, 15, 21, 22, 60],
  corticosteroidDays: [0, 1, 89, 90, 400],
  pregnancyWeeks: [0, 1, 12, 19, 20, 30],
  eGFR: [15, 29, 30, 59, 60, 95],
  painIntensity: [0, 4, 5, 10],
}

// Countries and settings that the rules tell apart, and one that they do not.
const choices: Readonly<Record<string, readonly string[]>> = {
  jurisdiction: ['GB', 'US', 'other'],
  setting: ['primary-care', 'specialist'],
}

/** Random patients, the same for one seed; much is "no" or unknown, as in a clinic, and each has a mood of its own. */
export function randomPatients(count: number, seed: number): readonly Patient[] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => randomPatient(random))
}

function randomPatient(random: () => number): Patient {
  const unknown = pick([0, 0.02, 0.1, 0.4], random)
  const yes = pick([0.01, 0.05, 0.2], random)
  const patient: Record<string, boolean | number | string> = {}
  for (const [fact, { type, codes = [] }] of Object.entries(rules.facts as Record<string, Declared>)) {
    if (random() < unknown || type === 'date') continue
    if (type === 'boolean') patient[fact] = random() < likelihood(fact, yes)
    else if (type === 'code') patient[fact] = pick(choices[fact] ?? codes, random)
    else patient[fact] = pick(numbers[fact] ?? [], random)
  }
  return coherent(patient)
}

const oftenTrue =
  /spasm|conservativeCareFailed|radicular|nsaidFailed|surgicalOr|opioidBenefits|^on(Nsaid|Cyclo)/i

function likelihood(fact: string, yes: number): number {
  return oftenTrue.test(fact) ? 0.5 : yes
}

// Facts of one thing agree, or most patients would be contradictions that the rules refuse to judge.
function coherent(patient: Record<string, boolean | number | string>): Patient {
  const { pregnant, sex, age, onCyclobenzaprine, eGFR } = patient
  if (pregnant === true && (sex === 'male' || Number(age ?? 0) >= 60)) patient.pregnant = false
  if (patient.breastfeeding === true && sex === 'male') patient.breastfeeding = false
  if (patient.pregnant === false) patient.pregnancyWeeks = 0
  if (onCyclobenzaprine === false) patient.cyclobenzaprineDays = 0
  if (Number(eGFR ?? 90) < 30) Object.assign(patient, { advancedKidneyDisease: true })
  if (Number(patient.corticosteroidDays ?? 0) >= 90) patient.chronicSteroidUse = true
  for (const [part, whole] of parts) if (patient[part] === true) patient[whole] = true
  return patient
}

const parts = [
  ['severeHeartFailure', 'heartFailure'],
  ['hepaticImpairmentModerateOrSevere', 'hepaticImpairment'],
  ['advancedKidneyDisease', 'chronicKidneyDisease'],
  ['activeGastrointestinalBleeding', 'pepticUlcerOrBleedingHistory'],
  ['onTramadol', 'onOtherSerotonergic'],
] as const

function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)] as T
}

/** Mulberry32: small, seeded, good enough to draw patients. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
