import type { EncounterDetail, FactInput, RecordedFact } from './encounter-query.ts'

/** The encounter as it will be once these answers are stored: shown at once, replaced by what the server says. */
export function withAnswers(encounter: EncounterDetail, answers: readonly FactInput[]): EncounterDetail {
  const given = new Set(answers.map(({ id }) => id))
  const kept = encounter.facts.filter(({ factId }) => !given.has(factId))
  return { ...encounter, facts: [...kept, ...answers.map(asRecorded)] }
}

const nothing = { boolean: null, code: null, date: null, quantity: null }

function asRecorded({ id, value }: FactInput): RecordedFact {
  const known = !('unknown' in value)
  return {
    ...nothing,
    ...(known && value),
    factId: id,
    known,
    recordedAt: new Date().toISOString(),
    recordedBy: '',
  }
}
