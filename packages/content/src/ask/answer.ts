import type { Section, Statement } from '../document.ts'
import type { AskedVersion } from './ask-index.ts'

/** `answered`: statements that answer. `danger`: call for help first. `not-covered`: nothing that answers. */
export type AskOutcome = 'answered' | 'danger' | 'not-covered'

/** A sentence of the product's own, which claims nothing of medicine. */
export type AskNote =
  | 'emergency'
  | 'poison'
  | 'crisis'
  | 'urgent'
  | 'red-flags-first'
  | 'ask-your-clinician'
  | 'ask-pharmacist'
  | 'premise-contradicted'
  | 'not-covered'
  | 'every-statement-cited'
  | 'each-alone'
  | 'status'
  | 'dates'
  | 'sources'

export interface AskPassage {
  readonly version: AskedVersion
  readonly section: Section
  readonly statement: Statement
  readonly part: 'answer' | 'safety'
}

export interface AskAnswer {
  readonly outcome: AskOutcome
  readonly notes: readonly AskNote[]
  readonly passages: readonly AskPassage[]
  /** The section nearest to a question that nothing answers. */
  readonly nearest: { readonly version: AskedVersion; readonly section: Section } | undefined
  /** The question is about one person. */
  readonly personal: boolean
}

/** The notes in words. None of them speaks of a disease or a drug. */
export const noteWords: Readonly<Record<AskNote, string>> = {
  emergency: 'This can be an emergency. Call the local emergency number or go to an emergency room now.',
  poison:
    'This can be an emergency, even if nothing is felt yet. Call poison control or the local emergency number now.',
  crisis:
    'If you think of ending your life or of hurting yourself, get help now: call the local emergency number or a crisis line (988 in the US, 116 123 in the UK and much of Europe). You do not have to be alone with this.',
  urgent: 'This is a sign of danger. It comes before everything else: get medical help without waiting.',
  'red-flags-first': 'Danger signs come first: with any of them, do not wait.',
  'ask-your-clinician':
    'This is general information. It cannot say what is right for one person: ask a clinician who knows the whole history.',
  'ask-pharmacist': 'Ask a clinician or a pharmacist before taking, stopping or combining a medicine.',
  'premise-contradicted': 'The article says otherwise.',
  'not-covered': 'This is not covered. Nothing that you may read here answers it, and we do not guess.',
  'every-statement-cited': 'None: every statement names its sources.',
  'each-alone': 'These statements speak of each alone; none compares them.',
  status: 'The review status stands with the article.',
  dates: 'The dates stand with the article.',
  sources: 'The sources stand with each statement.',
}
