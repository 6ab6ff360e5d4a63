/** A visit of a patient. */
export interface Encounter {
  readonly id: string
  readonly patientId: string
  /** FHIR R4 encounter status. */
  readonly status: string
  readonly reason: string | null
  readonly setting: string | null
  readonly startedAt: Date
}

/** Whether facts can still be recorded in it. */
export function isOpen({ status }: Encounter): boolean {
  return status !== 'finished' && status !== 'cancelled'
}
