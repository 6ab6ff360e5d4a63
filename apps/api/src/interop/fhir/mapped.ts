import type { RecordEntry } from '@guideboard/rules'
import type { Reference } from './reference.ts'

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** An entry as a resource states it: ids and the day of arrival come with storing it. */
export type IncomingEntry = DistributiveOmit<RecordEntry, 'id' | 'receivedOn' | 'requestId'>

/** A patient as a resource states it. */
export interface IncomingPatient {
  readonly name: string
  readonly birthDate?: string
  readonly sex: 'male' | 'female' | 'other' | 'unknown'
  readonly deceased: boolean
  readonly identifiers: readonly { readonly system: string; readonly value: string }[]
}

export interface IncomingEncounter {
  readonly status: string
  readonly reason?: string
  readonly setting?: string
  readonly startedAt: string
  readonly endedAt?: string
}

/** What a resource becomes; a refusal comes from the problems of its elements. */
export type Mapped =
  | { readonly kind: 'patient'; readonly patient: IncomingPatient }
  | {
      readonly kind: 'encounter'
      readonly encounter: IncomingEncounter
      readonly subject: Reference | undefined
    }
  | {
      readonly kind: 'entry'
      readonly entry: IncomingEntry
      readonly subject: Reference | undefined
      readonly encounter?: Reference
      /** The request that a dispense fills. */
      readonly request?: Reference
      /** What was taken with a reservation. */
      readonly notes?: readonly string[]
    }
  | { readonly kind: 'skip'; readonly reason: string }
