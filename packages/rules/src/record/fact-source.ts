/** Where a value of the snapshot comes from, in words and by entry. */
export interface FactSource {
  readonly fact: string
  /**
   * `answer`: stated in the encounter. `record`: read from entries. `complete-list`: false, because a
   * list without it is complete. `context`: patient, setting, jurisdiction. `none`: nothing is known.
   */
  readonly kind: 'answer' | 'record' | 'complete-list' | 'context' | 'none'
  /** Ids of the entries or of the answer that it was read from. */
  readonly entries: readonly string[]
  /** The day that the value belongs to, YYYY-MM-DD; absent when it belongs to none. */
  readonly effectiveOn?: string
  /** One sentence: how the value came about, or why there is none. */
  readonly derivation: string
  /** What the record says otherwise, when an answer wins over it. */
  readonly conflict?: string
}

/** Sources by fact id. */
export interface FactSources {
  readonly [factId: string]: FactSource
}
