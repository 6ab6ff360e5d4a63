/** A code as the record holds it. */
export interface RecordCoding {
  readonly system: string
  readonly code: string
  readonly display?: string
}

/** What every entry of a record has. Dates are as written: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or a dateTime. */
interface Entry {
  readonly id: string
  readonly codes: readonly RecordCoding[]
  readonly display?: string
  /** When the source wrote the entry down. */
  readonly recordedOn?: string
  /** The day on which the entry reached us in this state; an undated entry or ending counts from then. */
  readonly receivedOn?: string
}

export interface ConditionEntry extends Entry {
  readonly kind: 'condition'
  /** FHIR condition-clinical: active, recurrence, relapse, inactive, remission, resolved. */
  readonly clinicalStatus?: string
  /** FHIR condition-ver-status: confirmed, unconfirmed, provisional, differential, refuted, entered-in-error. */
  readonly verification?: string
  readonly onset?: string
  /** Ended; without a day it ended on an unknown one. */
  readonly abated?: { readonly on?: string }
}

export interface AllergyEntry extends Entry {
  readonly kind: 'allergy'
  readonly clinicalStatus?: string
  readonly verification?: string
  readonly criticality?: string
  readonly onset?: string
}

/** A request, a dispense or a statement about one medication. */
export interface MedicationEntry extends Entry {
  readonly kind: 'medication'
  readonly form: 'request' | 'dispense' | 'statement'
  readonly status?: string
  readonly intent?: string
  readonly doNotPerform?: boolean
  /** First day of the period; of a dispense, the day it was handed over. */
  readonly start?: string
  /** Last day of the period, included. */
  readonly end?: string
  readonly supplyDays?: number
  /** Repeats that may or may not have been filled. */
  readonly repeats?: number
  /** The entry that a dispense fills. */
  readonly requestId?: string
}

export type ObservedValue =
  | {
      readonly kind: 'quantity'
      readonly value: number
      readonly unit?: string
      readonly comparator?: '<' | '<=' | '>=' | '>'
    }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'code'; readonly codes: readonly RecordCoding[] }
  | { readonly kind: 'other' }

export interface ObservedComponent {
  readonly codes: readonly RecordCoding[]
  readonly value?: ObservedValue
  /** FHIR dataAbsentReason. */
  readonly absent?: string
}

export interface ObservationEntry extends Entry {
  readonly kind: 'observation'
  readonly status?: string
  readonly effective?: string
  readonly value?: ObservedValue
  readonly absent?: string
  readonly components?: readonly ObservedComponent[]
}

export interface ProcedureEntry extends Entry {
  readonly kind: 'procedure'
  readonly status?: string
  readonly start?: string
  readonly end?: string
}

/** A service that was ordered; it proves nothing about the patient. */
export interface OrderEntry extends Entry {
  readonly kind: 'order'
  readonly status?: string
  readonly intent?: string
  readonly start?: string
}

export type ListName = 'conditions' | 'medications' | 'allergies' | 'drug-allergies' | 'procedures'

/** Evidence that a list is complete as of a day. */
export interface ListEntry extends Entry {
  readonly kind: 'list'
  readonly list: ListName
  /** `current` says nothing of the past ("no current problems"). */
  readonly covers: 'current' | 'ever'
  readonly by: 'nilknown' | 'none-known' | 'reviewed' | 'prefetch'
}

export type RecordEntry =
  | ConditionEntry
  | AllergyEntry
  | MedicationEntry
  | ObservationEntry
  | ProcedureEntry
  | OrderEntry
  | ListEntry

/** An order that is being considered, not yet part of the record. */
export interface DraftOrder {
  readonly id: string
  readonly codes: readonly RecordCoding[]
  readonly display?: string
  readonly supplyDays?: number
  readonly doseForm?: readonly RecordCoding[]
}

/** What is on record about one patient. */
export interface PatientRecord {
  readonly patient: { readonly id: string; readonly birthDate?: string; readonly gender?: string }
  readonly entries: readonly RecordEntry[]
  /** The orders under consideration; absent when nobody told, empty when there are none. */
  readonly orders?: readonly DraftOrder[]
}
