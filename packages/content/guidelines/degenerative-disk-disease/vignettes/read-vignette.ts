import type { GivenFacts, GivenValue } from '@guideboard/rules'
import { allergyFacts, allergyWords } from './allergy-words.ts'
import { conditionFacts, conditionWords, isLowBackPain } from './condition-words.ts'
import { factsOfEntry, nameOf, open, type Word } from './entry-words.ts'
import { medicationFacts, medicationWords } from './medication-words.ts'
import { mergeFacts } from './merge-facts.ts'
import { redFlagFacts, redFlagWords } from './red-flag-words.ts'
import { therapyWords } from './therapy-words.ts'
import type { Entry, Vignette } from './vignette.ts'

/** A vignette as facts of the rule set, and every word of it that has no meaning here. */
export interface ReadVignette {
  readonly given: GivenFacts
  readonly unmapped: readonly string[]
}

type Reader = (value: unknown, reading: Reading) => void

interface Reading {
  readonly given: Record<string, GivenValue>
  readonly unmapped: string[]
}

/** Reads the facts of a vignette; nothing that it says is passed over in silence. */
export function readVignette({ facts }: Pick<Vignette, 'facts'>): ReadVignette {
  const reading: Reading = { given: {}, unmapped: [] }
  for (const [name, value] of Object.entries(facts)) {
    const read = readers[name]
    if (read === undefined) reading.unmapped.push(`fact "${name}"`)
    else read(value, reading)
  }
  measuredKidney(reading)
  careWithinSymptoms(facts, reading)
  episodeAfterSurgery(facts, reading)
  const back = lowBackPain(facts)
  if (back !== undefined) reading.given.lowBackPain = back
  return reading
}

const sameName = [
  'progressiveNeuroDeficit',
  'surgicalOrInterventionCandidate',
  'diagnosticUncertainty',
  'radicularSigns',
  'spinalStenosisSigns',
  'muscleSpasm',
  'conservativeCareFailed',
  'severeSymptomsInBed',
  'nsaidFailed',
  'opioidBenefitsOutweigh',
  'breastfeeding',
  'newOrProgressingSymptoms',
  'priorLumbarSurgery',
  'severeSciatica',
  'imagingFitsSymptoms',
  'facetPainSuspected',
  'medialBranchBlockHelped',
  'psychosocialObstacles',
]

const readers: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(
    sameName.map((name): [string, Reader] => [
      name,
      (value, { given, unmapped }) => {
        if (typeof value === 'boolean' || value === null) given[name] = value === true
        else unmapped.push(`${name} "${value}"`)
      },
    ]),
  ),
  age: (value, { given }) => {
    given.age = value as number
  },
  sex: (value, { given }) => {
    given.sex = String(value)
  },
  painIntensity: (value, { given }) => {
    given.painIntensity = Number(value)
  },
  symptomWeeks: (value, { given }) => {
    given.symptomDays = { value: Number(value), unit: 'wk' }
  },
  conservativeCareWeeks: (value, { given }) => {
    given.conservativeCareDays = { value: Number(value ?? 0), unit: 'wk' }
  },
  pregnancyWeeks: (value, { given }) => {
    given.pregnant = value !== null
    given.pregnancyWeeks = Number(value ?? 0)
  },
  labs: readLabs,
  jurisdiction: (value, { given, unmapped }) => {
    const code = jurisdictionOf(String(value))
    if (code === undefined) unmapped.push(`jurisdiction "${value}"`)
    else given.jurisdiction = code
  },
  setting: (value, reading) => {
    const found = settings.find(([words]) => words.test(String(value).toLowerCase()))
    if (found === undefined) reading.unmapped.push(`setting "${value}"`)
    else reading.given.setting = found[1]
  },
  conditions: list('condition', conditionFacts, conditionWords),
  medications: (value, reading) => {
    reading.given.corticosteroidDays = 0
    reading.given.cyclobenzaprineDays = 0
    list('medication', medicationFacts, medicationWords)(value, reading)
    for (const [taken, days] of courses) if (reading.given[taken] === open) reading.given[days] = open
  },
  allergies: list('allergy', allergyFacts, allergyWords),
  redFlags: list('red flag', redFlagFacts, redFlagWords),
  therapies: list('therapy', [], therapyWords),
}

// Whoever may take a drug may have taken it for any time.
const courses = [
  ['onCyclobenzaprine', 'cyclobenzaprineDays'],
  ['onCorticosteroid', 'corticosteroidDays'],
] as const

const settings = [
  [/primary|general practi|family|\bgp\b|community/, 'primary-care'],
  [/specialist|secondary|spine|orthop|rheumatolog|neurosurg|pain clinic/, 'specialist'],
  [/emergency|\bed\b|a&e/, 'emergency'],
  [/inpatient|hospital|ward/, 'inpatient'],
] as const

function jurisdictionOf(country: string): string | undefined {
  const code = countryNames[country] ?? country
  if (!/^[A-Z]{2}$/.test(code)) return undefined
  return jurisdictions.includes(code) ? code : 'other'
}

const countryNames: Readonly<Record<string, string>> = {
  ...{ UK: 'GB', 'United Kingdom': 'GB', England: 'GB', Scotland: 'GB', Wales: 'GB' },
  ...{ USA: 'US', 'United States': 'US' },
}

const jurisdictions = [
  ...['AT', 'AU', 'BE', 'BR', 'CA', 'CH', 'CN', 'DE', 'DK', 'ES', 'FI', 'FR', 'GB', 'IE', 'IN', 'IT', 'JP'],
  ...['NL', 'NO', 'NZ', 'PL', 'PT', 'RS', 'SE', 'US', 'ZA'],
]

// A known list says "no" to what it does not name, and what it names wins; a list that nobody can read whole
// says "no" to nothing.
function list(kind: string, denies: readonly string[], words: readonly Word[]): Reader {
  return (value, { given, unmapped }) => {
    const entries = (value ?? []) as readonly Entry[]
    const read = entries.map((entry) => factsOfEntry(entry, words))
    const whole = !read.includes(undefined)
    for (const fact of denies) given[fact] ??= whole ? false : open
    entries.forEach((entry, index) => {
      const facts = read[index]
      if (facts === undefined) unmapped.push(`${kind} "${nameOf(entry)}"`)
      else Object.assign(given, mergeFacts(given, facts))
    })
  }
}

// Creatinine clearance and serum creatinine are other quantities than eGFR: poor ones leave the kidney open.
function readLabs(value: unknown, { given, unmapped }: Reading): void {
  for (const [name, result] of Object.entries((value ?? {}) as Readonly<Record<string, unknown>>)) {
    if (typeof result !== 'number') unmapped.push(`lab "${name}"`)
    else if (name === 'eGFR') given.eGFR = result
    else if (/clearance|crcl/i.test(name)) doubtKidney(given, result < 60)
    else if (/creatinine/i.test(name)) doubtKidney(given, result > 1.3)
    else if (!/potassium|sodium|inr|h[a]?emoglobin|alt|ast/i.test(name)) unmapped.push(`lab "${name}"`)
  }
}

function doubtKidney(given: Reading['given'], poor: boolean): void {
  if (poor) Object.assign(given, { chronicKidneyDisease: open, advancedKidneyDisease: open })
}

// A measured value overrules a list that does not name the disease, and stages a disease named without one.
function measuredKidney({ given }: Reading): void {
  const { eGFR, advancedKidneyDisease } = given
  if (typeof eGFR !== 'number') return
  if (eGFR < 30) doubtKidney(given, true)
  else if (advancedKidneyDisease !== true) given.advancedKidneyDisease = false
}

// Conservative care is never longer than the symptoms.
function careWithinSymptoms({ symptomWeeks }: Vignette['facts'], { given }: Reading): void {
  if (given.conservativeCareDays === undefined && typeof symptomWeeks === 'number')
    given.conservativeCareDays = { lo: 0, hi: symptomWeeks * 7 + 6 }
}

// Acute pain in somebody who was operated on before is a new episode, unless the list says otherwise.
function episodeAfterSurgery({ symptomWeeks }: Vignette['facts'], { given }: Reading): void {
  const acute = typeof symptomWeeks === 'number' && symptomWeeks <= 12
  if (given.priorLumbarSurgery === true && acute) given.newOrProgressingSymptoms ??= true
}

// Every vignette is about the first article unless its own list of conditions names another problem only.
function lowBackPain(facts: Vignette['facts']): boolean | undefined {
  const conditions = facts.conditions as readonly Entry[] | null | undefined
  if (conditions?.some((entry) => isLowBackPain(nameOf(entry).toLowerCase()))) return true
  if (conditions !== undefined && conditions !== null && conditions.length > 0) return false
  return 'symptomWeeks' in facts || 'muscleSpasm' in facts || 'radicularSigns' in facts ? true : undefined
}
