/** Something that is not as it was written: where, and what. */
export interface TrailFault {
  readonly chain: string
  /** The first bad row; undefined when the fault is of no single row. */
  readonly seq?: string
  readonly problem: string
}

export interface TrailVerdict {
  /** In the order of the export: the first is the first bad row. Empty: nothing was found. */
  readonly faults: readonly TrailFault[]
  readonly chains: number
  readonly rows: number
  readonly records: number
  /** Checkpoints that were found in their chains. */
  readonly confirmed: number
  /** Checkpoints younger than the export, which it cannot hold yet. */
  readonly younger: number
  /** Rows after the last checkpoint of their chain: a cut there could not be seen. */
  readonly unconfirmedRows: number
}
