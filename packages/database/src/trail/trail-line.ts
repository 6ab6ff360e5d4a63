/**
 * The lines of an export: one JSON object each, in this order of types. Every value is a text as the database holds it;
 * times are integer microseconds since 1970, UTC.
 */
export type TrailLine =
  | HeaderLine
  | AuditEventLine
  | VersionEventLine
  | SealLine
  | HeadLine
  | RecordLine
  | EndLine

interface HeaderLine {
  readonly type: 'header'
  readonly format: typeof trailFormat
  /** Before the moment the export shows: checkpoints not younger than this must be found in it. */
  readonly at: string
}

export const trailFormat = 'guideboard-trail/1'

interface ChainRow {
  readonly chain: string
  readonly seq: string
  readonly at: string
  readonly prev_hash: string
  readonly hash: string
}

interface AuditEventLine extends ChainRow {
  readonly type: 'audit_event'
  readonly id: string
  readonly organization_id: string | null
  readonly actor: string
  readonly action: string
  readonly entity: string
  readonly outcome: string
  readonly purpose: string | null
  readonly request_id: string | null
  readonly patient_ids: readonly string[]
  readonly payload: string
}

export interface VersionEventLine extends ChainRow {
  readonly type: 'version_event'
  readonly version_id: string
  readonly number: string
  readonly move: string | null
  readonly from_state: string | null
  readonly to_state: string
  readonly actor_id: string
  readonly reason: string
  readonly content_hash: string
  readonly signature_id: string | null
  readonly request_id: string
}

export interface SealLine extends ChainRow {
  readonly type: 'record_seal'
  /** `<table>:<key>` */
  readonly record: string
  readonly record_hash: string
}

/** A row of a chain: what the three kinds have in common is what makes it one. */
export type ChainLine = AuditEventLine | VersionEventLine | SealLine

/** Where the database says that a chain ends. */
export interface HeadLine {
  readonly type: 'head'
  readonly chain: string
  readonly seq: string
  readonly hash: string
}

/** A row of the editorial record as it is now. */
export interface RecordLine {
  readonly type: 'record'
  readonly table: string
  readonly record: string
  /** Every column that is not empty, as text. */
  readonly fields: Readonly<Record<string, string>>
  /** The document as it is kept beside its text, where it is. */
  readonly content?: unknown
}

interface EndLine {
  readonly type: 'end'
  /** How many lines stand before this one. */
  readonly lines: string
}
