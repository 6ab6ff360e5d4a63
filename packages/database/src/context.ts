/** Who acts, as the database keeps it: in triggers, policies and audit rows. */
export type ActorText = 'anonymous' | `person:${string}` | `key:${string}` | `system:${string}`

/** What a transaction is about. Whatever is left out is unset inside: no organization means no tenant rows. */
export interface Context {
  /** `reader` sees the reader views only. */
  readonly role?: 'app' | 'reader'
  readonly organizationId?: string | undefined
  readonly actor?: ActorText
  readonly reason?: string | undefined
  readonly requestId?: string | undefined
  /** Serializable where an invariant spans rows that no lock or constraint covers. */
  readonly isolation?: 'read-committed' | 'serializable'
  /** Milliseconds that the whole transaction may take; 10 000 unless said otherwise. */
  readonly timeout?: number
}
