import type { GivenFacts, GivenValue } from '@guideboard/rules'
import { allergyFacts, allergyWords } from './allergy-words.ts'
import { backPain, conditionFacts, conditionWords } from './condition-words.ts'
import { factsOfEntry, nameOf, open, type Word } from './entry-words.ts'
import { medicationFacts, medicationWords } from './medication-words.ts'
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
  // A measured value overrules a list that does not name the disease.
  const { eGFR } = reading.given
  if (typeof eGFR === 'number' && eGFR < 30)
    Object.assign(reading.given, { chronicKidneyDisease: open, advancedKidneyDisease: open })
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
]

const readers: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(
    sameName.map((name): [string, Reader] => [
      name,
      (value, { given }) => {
        given[name] = value === true
      },
    ]),
  ),
  age: (value, { given }) => {
    given.age = value as number
  },
  sex: (value, { given }) => {
    given.sex = String(value)
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
  jurisdiction: (value, { given }) => {
    given.jurisdiction = jurisdictionOf(String(value))
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
  },
  allergies: list('allergy', allergyFacts, allergyWords),
  redFlags: list('red flag', redFlagFacts, redFlagWords),
  therapies: list('therapy', [], therapyWords),
}

const settings = [
  [/primary|general practi|family|\bgp\b|community/, 'primary-care'],
  [/specialist|secondary|spine|orthop|clinic/, 'specialist'],
  [/emergency|\bed\b|a&e/, 'emergency'],
  [/inpatient|hospital|ward/, 'inpatient'],
] as const

function jurisdictionOf(country: string): string {
  const code = country === 'UK' ? 'GB' : country
  return jurisdictions.includes(code) ? code : 'other'
}

const jurisdictions = [
  ...['AT', 'AU', 'BE', 'BR', 'CA', 'CH', 'CN', 'DE', 'DK', 'ES', 'FI', 'FR', 'GB', 'IE', 'IN', 'IT', 'JP'],
  ...['NL', 'NO', 'NZ', 'PL', 'PT', 'RS', 'SE', 'US', 'ZA'],
]

// A known list says "no" to what it does not name; what it names wins.
function list(kind: string, denies: readonly string[], words: readonly Word[]): Reader {
  return (value, { given, unmapped }) => {
    for (const fact of denies) given[fact] ??= false
    for (const entry of (value ?? []) as readonly Entry[]) {
      const facts = factsOfEntry(entry, words)
      if (facts === undefined) unmapped.push(`${kind} "${nameOf(entry)}"`)
      else Object.assign(given, facts)
    }
  }
}

// Creatinine clearance is another quantity than eGFR and answers for nothing here.
function readLabs(value: unknown, { given, unmapped }: Reading): void {
  for (const [name, result] of Object.entries((value ?? {}) as Readonly<Record<string, unknown>>)) {
    if (name === 'eGFR' && typeof result === 'number') given.eGFR = result
    else if (name !== 'eGFR' && !/creatinine|crcl|potassium|inr|h[a]?emoglobin|alt|ast|crp|esr/i.test(name))
      unmapped.push(`lab "${name}"`)
  }
}

// Every vignette is about the first article unless its own list of conditions names another problem only.
function lowBackPain(facts: Vignette['facts']): boolean | undefined {
  const conditions = facts.conditions as readonly Entry[] | null | undefined
  if (conditions?.some((entry) => backPain.test(nameOf(entry).toLowerCase()))) return true
  if (conditions !== undefined && conditions !== null && conditions.length > 0) return false
  return 'symptomWeeks' in facts || 'muscleSpasm' in facts || 'radicularSigns' in facts ? true : undefined
}
