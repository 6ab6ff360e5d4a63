import type { AudienceParam } from '../search-params.ts'

export type AudienceCode = 'PATIENT' | 'CAREGIVER' | 'CLINICIAN' | 'RESEARCHER'

/** As offered, in this order, with the words shown. */
export const audiences: readonly {
  readonly param: AudienceParam
  readonly name: string
  readonly people: string
}[] = [
  { param: 'patient', name: 'Patient', people: 'patients' },
  { param: 'caregiver', name: 'Caregiver', people: 'caregivers' },
  { param: 'clinician', name: 'Clinician', people: 'clinicians' },
  { param: 'researcher', name: 'Researcher', people: 'researchers' },
]

const codes = {
  patient: 'PATIENT',
  caregiver: 'CAREGIVER',
  clinician: 'CLINICIAN',
  researcher: 'RESEARCHER',
} as const satisfies Record<AudienceParam, AudienceCode>

export const audienceCode = (param: AudienceParam): AudienceCode => codes[param]

/** "patients", "clinicians" … for a code of the API. */
export const audiencePeople = (code: AudienceCode): string =>
  audiences.find(({ param }) => codes[param] === code)?.people ?? code.toLowerCase()
