import type { Outcome, RecommendationResult } from '@guideboard/rules'
import type { AssessmentGroup, OutcomeReasonJson } from './guideline-result-json.ts'

type Judged = Pick<RecommendationResult, 'outcome' | 'direction' | 'strength'>

/** Where a clinician finds a recommendation: what to do first, what does not apply last. */
export function groupOf({ outcome, direction, strength }: Judged): AssessmentGroup {
  switch (outcome.kind) {
    case 'for':
      return strength === 'strong' ? 'do' : 'consider'
    case 'against':
      return direction === 'against' ? 'avoid' : 'not-now'
    case 'withheld':
      return outcome.because.every((reason) => reason === 'defeated') ? 'not-now' : 'avoid'
    case 'needs-data':
      return 'needs-data'
    case 'not-applicable':
      return 'not-applicable'
  }
}

/** The first reason of an outcome that has one; a gate that is shut says `condition`. */
export function outcomeReason({ outcome, direction }: Judged): OutcomeReasonJson | null {
  switch (outcome.kind) {
    case 'withheld':
    case 'not-applicable':
      return outcome.because[0] ?? null
    case 'against':
      return direction === 'against' ? null : 'condition'
    case 'for':
    case 'needs-data':
      return null
  }
}

/** One sentence that says why the outcome is what it is. */
export function outcomeDetail(
  judged: Judged,
  words: {
    readonly qualifier: (id: string) => string
    readonly fact: (id: string) => string
    readonly contraindications: readonly string[]
    readonly defeatedBy: readonly string[]
  },
): string | null {
  const { outcome } = judged
  switch (outcome.kind) {
    case 'for':
      return outcome.notExcluded.length === 0
        ? null
        : `Not excluded: ${list(outcome.notExcluded.map(words.qualifier))}`
    case 'against':
      return judged.direction === 'against' ? null : 'Its condition is not met.'
    case 'withheld':
      return outcome.because.map((reason) => withheldSentence(reason, words)).join(' ')
    case 'needs-data':
      return `Depends on: ${list(outcome.missing.map(words.fact))}`
    case 'not-applicable':
      return outcome.because.map(notApplicableSentence).join(' ')
  }
}

function withheldSentence(
  reason: Extract<Outcome, { kind: 'withheld' }>['because'][number],
  words: { readonly contraindications: readonly string[]; readonly defeatedBy: readonly string[] },
): string {
  switch (reason) {
    case 'contraindication':
      return `Contraindicated: ${list(words.contraindications)}`
    case 'contraindication-unknown':
      return `Withheld until excluded: ${list(words.contraindications)}`
    case 'defeated':
      return `Another recommendation takes its place: ${list(words.defeatedBy)}`
  }
}

function notApplicableSentence(
  reason: Extract<Outcome, { kind: 'not-applicable' }>['because'][number],
): string {
  switch (reason) {
    case 'outside-evidence':
      return 'This patient is outside the evidence of the guideline.'
    case 'scope':
      return 'It is for other patients than this one.'
    case 'condition':
      return 'Its condition is not met.'
  }
}

function list(parts: readonly string[]): string {
  return parts.join('; ')
}
