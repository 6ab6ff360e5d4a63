/** How this installation offers CDS Hooks. */
export interface CdsSettings {
  /** Origin by which clients reach it; undefined: only this machine itself is known. */
  readonly publicUrl: string | undefined
  /** Whether a demonstration answers those who show no token. */
  readonly sandbox: boolean
  /** Browser origins that may call. */
  readonly origins: readonly string[]
}
