/** An assessment that was made. Its text is read apart: it is large and rarely wanted in lists. */
export interface Assessment {
  readonly id: string
  readonly encounterId: string
  readonly patientId: string
  readonly asOf: string
  readonly assessedAt: Date
  readonly assessedBy: string
  /** SHA-256 of its text. */
  readonly snapshotHash: string
}
