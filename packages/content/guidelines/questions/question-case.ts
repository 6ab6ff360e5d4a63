import roles from '../../cases/citation-roles.json' with { type: 'json' }
import own from '../../cases/own-questions.json' with { type: 'json' }
import shared from '../../cases/questions.json' with { type: 'json' }

export interface AnswerableQuestion {
  readonly id: string
  readonly question: string
  readonly requiredStatements: readonly string[]
  readonly alsoAcceptable: readonly string[]
  readonly mustCorrectPremise: boolean
  /** Citation numbers; absent where the statements alone say what may be cited. */
  readonly requiredCitations?: readonly number[]
  readonly allowedCitations?: readonly number[]
  readonly note?: string
}

export interface PlainQuestion {
  readonly id: string
  readonly question: string
}

export interface PatientQuestion extends PlainQuestion {
  readonly statements: readonly string[]
  readonly requiredCitations: readonly number[]
  readonly expectedVerdict: string
}

export interface QuestionSet {
  readonly answerable: readonly AnswerableQuestion[]
  readonly mustAbstain: readonly PlainQuestion[]
  readonly dangerSigns?: readonly PlainQuestion[]
  /** Words of danger without one. */
  readonly harmless?: readonly PlainQuestion[]
  readonly patientSpecific?: readonly PatientQuestion[]
}

export const sharedQuestions: QuestionSet = shared
export const developmentQuestions: QuestionSet = own.development
export const heldOutQuestions: QuestionSet = own.heldOut

/** The citation number that a reference of the first guideline stands for. */
export const citationRoles: Readonly<Record<string, number>> = roles.roles
