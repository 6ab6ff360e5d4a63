import type { FactBinding, ListName, RuleSet } from '@guideboard/rules'
import type { HookService } from './hook.ts'

/** One query that is asked for beforehand, and the list that is complete once all queries that feed it are. */
export interface PrefetchQuery {
  readonly key: string
  readonly template: string
  /** What it brings, in words. */
  readonly what: string
  readonly list?: Extract<ListName, 'conditions' | 'medications' | 'allergies' | 'procedures'>
}

const ofPatient = (type: string) => `${type}?patient={{context.patientId}}`

const byBinding: readonly {
  readonly kinds: readonly string[]
  readonly queries: readonly PrefetchQuery[]
}[] = [
  {
    kinds: ['condition', 'elapsedSince'],
    queries: [
      { key: 'conditions', template: ofPatient('Condition'), what: 'conditions', list: 'conditions' },
    ],
  },
  {
    kinds: ['active', 'exposed', 'daysCovered'],
    queries: [
      {
        key: 'medicationRequests',
        template: ofPatient('MedicationRequest'),
        what: 'prescriptions',
        list: 'medications',
      },
      {
        key: 'medicationStatements',
        template: ofPatient('MedicationStatement'),
        what: 'medication statements',
        list: 'medications',
      },
      {
        key: 'medicationDispenses',
        template: ofPatient('MedicationDispense'),
        what: 'dispensed medicines',
        list: 'medications',
      },
    ],
  },
  {
    kinds: ['allergy'],
    queries: [
      { key: 'allergies', template: ofPatient('AllergyIntolerance'), what: 'allergies', list: 'allergies' },
    ],
  },
  {
    kinds: ['procedure'],
    queries: [
      { key: 'procedures', template: ofPatient('Procedure'), what: 'procedures', list: 'procedures' },
    ],
  },
  {
    kinds: ['observation'],
    queries: [
      {
        key: 'observations',
        template: `${ofPatient('Observation')}&category=laboratory&_sort=-date&_count=200`,
        what: 'laboratory results',
      },
    ],
  },
]

/** What a guideline's facts are read from, as the queries to ask for beforehand. */
export function prefetchPlan(ruleSet: RuleSet, { asksEncounter }: HookService): readonly PrefetchQuery[] {
  const kinds = new Set(Object.values(ruleSet.facts).flatMap(({ from }) => kindsOf(from)))
  return [
    { key: 'patient', template: 'Patient/{{context.patientId}}', what: 'age and sex' },
    ...(asksEncounter
      ? [{ key: 'encounter', template: 'Encounter/{{context.encounterId}}', what: 'the encounter' }]
      : []),
    ...byBinding.flatMap(({ kinds: needed, queries }) =>
      needed.some((kind) => kinds.has(kind)) ? queries : [],
    ),
  ]
}

function kindsOf(from: FactBinding | undefined): readonly string[] {
  return from === undefined ? [] : Object.keys(from)
}
