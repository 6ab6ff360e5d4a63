/** One line of the trail as people read it. */
export interface TrailEvent {
  readonly chain: string
  readonly seq: string
  readonly at: Date
  /** person:<id>, key:<id>, system:<name> or anonymous. */
  readonly actor: string
  /** Of a person. */
  readonly actorName: string | null
  readonly action: string
  readonly entity: string
  readonly outcome: TrailOutcome
  readonly reason: string | null
  readonly requestId: string | null
  readonly patientIds: readonly string[]
  readonly detail: unknown
  readonly previousHash: string
  readonly hash: string
}

export type TrailOutcome = 'success' | 'denied' | 'failed'
