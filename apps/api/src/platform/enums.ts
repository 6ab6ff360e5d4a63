import { builder } from './builder.ts'

/** Enums that more than one module speaks. Inside they keep the spelling of the data. */

export const AudienceEnum = builder.enumType('Audience', {
  description: 'Whose words a text is written in.',
  values: {
    PATIENT: { value: 'patient', description: 'A person with the condition.' },
    CAREGIVER: { value: 'caregiver', description: 'A person who looks after somebody with the condition.' },
    CLINICIAN: { value: 'clinician', description: 'A health professional.' },
    RESEARCHER: { value: 'researcher', description: 'A reader of the evidence itself.' },
  } as const,
})

export const VersionStateEnum = builder.enumType('VersionState', {
  description: 'Where a version stands between first draft and retirement.',
  values: {
    DRAFT: { value: 'DRAFT', description: 'Being written.' },
    SUBMITTED: { value: 'SUBMITTED', description: 'Handed in; frozen until the review has an answer.' },
    UNDER_REVIEW: { value: 'UNDER_REVIEW', description: 'Reviewers are voting on exactly this content.' },
    CHANGES_REQUESTED: { value: 'CHANGES_REQUESTED', description: 'Back with its authors.' },
    APPROVED: { value: 'APPROVED', description: 'In force; its content never changes again.' },
    SUPERSEDED: { value: 'SUPERSEDED', description: 'Was in force until a later version was approved.' },
    WITHDRAWN: { value: 'WITHDRAWN', description: 'Taken back: not to be used.' },
  } as const,
})

export const BoardRoleEnum = builder.enumType('BoardRole', {
  description: 'A role on the editorial board.',
  values: {
    AUTHOR: { value: 'author', description: 'Writes versions.' },
    EDITOR: { value: 'editor', description: 'Opens reviews and asks for changes.' },
    REVIEWER: { value: 'reviewer', description: 'A clinician who votes.' },
    METHODOLOGIST: { value: 'methodologist', description: 'Judges evidence and grading, and votes.' },
    PATIENT_REPRESENTATIVE: {
      value: 'patient-representative',
      description: 'Speaks for patients, and votes.',
    },
    CHAIR: { value: 'chair', description: 'Approves and withdraws.' },
    AUDITOR: { value: 'auditor', description: 'Reads everything, changes nothing.' },
  } as const,
})

export const SexEnum = builder.enumType('Sex', {
  description: 'Administrative sex as recorded, in the words of FHIR.',
  values: {
    MALE: { value: 'male', description: 'Recorded as male.' },
    FEMALE: { value: 'female', description: 'Recorded as female.' },
    OTHER: { value: 'other', description: 'Recorded as other.' },
    UNKNOWN: { value: 'unknown', description: 'Not recorded.' },
  } as const,
})
