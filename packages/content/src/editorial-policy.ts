import type { Certainty, Strength } from '@guideboard/rules'
import type { BoardRole } from './board-role.ts'
import type { VersionState } from './lifecycle.ts'

/** What a reader may conclude from each state, in the order of a version's life. */
export const stateMeanings: readonly { readonly state: VersionState; readonly means: string }[] = [
  { state: 'DRAFT', means: 'Being written. Readers do not see it.' },
  {
    state: 'SUBMITTED',
    means: 'The author has signed it and it is frozen. Readers see it under “Pending human review”.',
  },
  {
    state: 'UNDER_REVIEW',
    means: 'The board is checking text, rules and sources. Any change voids the votes given so far.',
  },
  { state: 'CHANGES_REQUESTED', means: 'Sent back to the author with a reason. Readers do not see it.' },
  {
    state: 'APPROVED',
    means:
      'Two reviewers, a methodologist and, where patient words changed, a patient representative voted for exactly this text, and the chair signed. Nobody approves their own work. Only this state feeds an assessment.',
  },
  { state: 'SUPERSEDED', means: 'A newer version was approved. It stays readable under its own address.' },
  { state: 'WITHDRAWN', means: 'Do not use. Its reason is shown in place of its text.' },
]

/** How each strength of a recommendation is to be read. */
export const strengthMeanings = {
  strong: 'It fits nearly everybody it is about: the benefits clearly outweigh the harms, or the reverse.',
  conditional:
    'It fits most people it is about, and the choice depends on the person’s situation and preferences.',
} as const satisfies Record<Strength, string>

/** How sure each certainty is that the true effect is close to what the studies say. */
export const certaintyMeanings = {
  high: 'We are very sure that the true effect is close to what the studies say.',
  moderate: 'The true effect is probably close to what the studies say, but may differ.',
  low: 'The true effect may well differ from what the studies say.',
  'very-low': 'The true effect is likely to differ from what the studies say.',
  ungraded: 'Not graded, as for drug labels and good practice; the reason is said.',
} as const satisfies Record<Extract<Certainty, string> | 'ungraded', string>

/** Where strength and certainty are defined in this way. */
export const gradeSource = {
  words:
    'Guyatt GH, Oxman AD, Vist GE, et al. GRADE: an emerging consensus on rating quality of evidence and strength of recommendations. BMJ. 2008;336(7650):924-926.',
  doi: '10.1136/bmj.39489.470347.AD',
} as const

/** What each role of the board is there for, whoever decides first. */
export const roleMeanings: readonly {
  readonly role: BoardRole
  readonly name: string
  readonly means: string
}[] = [
  {
    role: 'chair',
    name: 'Chair',
    means: 'Approves what the votes have carried, and withdraws what must no longer be used.',
  },
  {
    role: 'editor',
    name: 'Editor',
    means: 'Opens reviews, asks people to vote, judges declared interests, and sends versions back.',
  },
  {
    role: 'methodologist',
    name: 'Methodologist',
    means: 'Judges evidence and grading, and votes.',
  },
  { role: 'reviewer', name: 'Reviewer', means: 'A clinician who votes.' },
  {
    role: 'patient-representative',
    name: 'Patient representative',
    means: 'Speaks for patients, and votes where words for patients or caregivers changed.',
  },
  { role: 'author', name: 'Author', means: 'Writes versions and submits them.' },
  { role: 'auditor', name: 'Auditor', means: 'Reads everything and changes nothing.' },
]

/** Where the interests of those who decided are told. */
export const interestsTold =
  'Nobody votes on a version or approves it before they have declared their interests for it. What those who put a version in force had declared stands with the article.'

/** Said of everybody on the board of a demonstration. */
export const boardMadeUp = 'This is a demonstration: these people are made up.'

/** What nobody may take an article for. */
export const policyLimits =
  'The articles inform; they do not replace a clinician’s judgement. In an emergency, call the emergency number of your country.'
