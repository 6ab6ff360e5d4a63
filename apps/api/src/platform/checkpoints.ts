/** The newest signed head of a chain. */
export interface SignedCheckpoint {
  readonly seq: string
  readonly hash: string
  readonly at: Date
  /** Which key signed. */
  readonly key: string
}

/** What signs the heads of the trail outside the database. */
export interface Checkpoints {
  /** Signs what changed as soon as it can, without making anybody wait. */
  soon(): void
  /** What this process knows to be signed, by chain. */
  readonly signed: ReadonlyMap<string, SignedCheckpoint>
  /** PEM of the public half of the key that signs now, and its id. */
  readonly publicKey: string
  readonly keyId: string
  /** Why checkpoints are not written, in plain sentences; none when all is well. */
  problems(): readonly string[]
}
