import type { AuditAction } from './action.ts'

/** What the record is about. */
export interface AuditedEntity {
  readonly kind: string
  readonly id: string
}

/**
 * One line of the trail. Actor, organization, time and request id are added by the door; a record never
 * holds text of a patient, only ids, so that the trail itself needs no redaction.
 */
export interface AuditRecord {
  readonly action: AuditAction
  readonly entity: AuditedEntity
  /** Patients whose data was read or written. */
  readonly patients?: readonly string[]
  /** Small facts about the change: ids, states, counts, hashes. */
  readonly detail?: Readonly<Record<string, unknown>>
}

declare const triggerWrote: unique symbol

/** Proof that a trigger already wrote the row of this change, as the lifecycle does. */
export interface RecordedByTrigger {
  readonly [triggerWrote]: true
  readonly event: unknown
  /** What was done besides, which no trigger wrote down. */
  readonly besides: readonly AuditRecord[]
}

/** Hands an event that the database wrote itself to `change` as its audit record: one row, not two. */
export function recorded(event: object, besides: readonly AuditRecord[] = []): RecordedByTrigger {
  return { event, besides } as RecordedByTrigger
}

/** What a callback of `look` and `change` returns: never a value alone. */
export interface Outcome<T> {
  readonly value: T
  readonly audit: AuditRecord | readonly [AuditRecord, ...AuditRecord[]] | RecordedByTrigger
}
