import type { BoardRole } from '../platform/actor.ts'

/** One password for all of them, printed at start: a demonstration keeps no secret. */
export const demonstrationPassword = 'guideboard-demo'

export interface DemonstrationOrganization {
  readonly name: string
  readonly timeZone: string
  readonly jurisdiction: string
}

export interface DemonstrationPerson {
  readonly email: string
  readonly name: string
  /** What the person can do, for the list that `start` prints. */
  readonly can: string
  readonly board?: BoardRole
  readonly member?: { readonly organization: string; readonly role: 'clinician' | 'org-admin' }
}

export const organizations = [
  { name: 'Riverside Clinic', timeZone: 'America/Chicago', jurisdiction: 'US' },
  { name: 'Hillside Practice', timeZone: 'Europe/London', jurisdiction: 'GB' },
] as const satisfies readonly DemonstrationOrganization[]

export const people = [
  {
    email: 'clinician@riverside.example',
    name: 'Dr. Mara Lindqvist',
    can: 'patients, encounters, assessments',
    member: { organization: 'Riverside Clinic', role: 'clinician' },
  },
  {
    email: 'admin@riverside.example',
    name: 'Tomas Okafor',
    can: 'administration of Riverside Clinic',
    member: { organization: 'Riverside Clinic', role: 'org-admin' },
  },
  {
    email: 'clinician@hillside.example',
    name: 'Dr. Wei Han',
    can: 'another organization: sees none of Riverside',
    member: { organization: 'Hillside Practice', role: 'clinician' },
  },
  { email: 'author@guideboard.example', name: 'Ana Ferreira', can: 'write, submit, recall', board: 'author' },
  {
    email: 'author2@guideboard.example',
    name: 'Bruno Costa',
    can: 'write beside the first author',
    board: 'author',
  },
  {
    email: 'editor@guideboard.example',
    name: 'Edith Novak',
    can: 'start reviews, request changes',
    board: 'editor',
  },
  { email: 'reviewer1@guideboard.example', name: 'Dr. Ravi Menon', can: 'vote', board: 'reviewer' },
  { email: 'reviewer2@guideboard.example', name: 'Dr. Lena Hoffmann', can: 'vote', board: 'reviewer' },
  {
    email: 'methodologist@guideboard.example',
    name: 'Prof. Kofi Mensah',
    can: 'vote on method',
    board: 'methodologist',
  },
  {
    email: 'methodologist2@guideboard.example',
    name: 'Dr. Yuki Tanabe',
    can: 'vote on method, where a version changes much',
    board: 'methodologist',
  },
  {
    email: 'patient@guideboard.example',
    name: 'Joan Whitfield',
    can: 'vote for patients',
    board: 'patient-representative',
  },
  {
    email: 'chair@guideboard.example',
    name: 'Prof. Sofia Rinaldi',
    can: 'approve, withdraw',
    board: 'chair',
  },
] as const satisfies readonly DemonstrationPerson[]

export type PersonEmail = (typeof people)[number]['email']
