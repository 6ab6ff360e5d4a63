/** How far a process is with a comparison of two contents: a hint to show, never a fact to act on. */
export interface ImpactNotice {
  readonly fromHash: string
  readonly toHash: string
  /** 0 to 100; null once it ended, whether it can be read or not. */
  readonly percent: number | null
}

export const impactChannel = 'guideboard_impact'

/** Reads a payload of the channel: `<from hash or nothing> <to hash> <percent or end>`. Whatever else it is, is nothing. */
export function readImpactNotice(payload: string | undefined): ImpactNotice | undefined {
  const [, fromHash, toHash, percent] =
    /^((?:[0-9a-f]{64})?) ([0-9a-f]{64}) (\d{1,3}|end)$/.exec(payload ?? '') ?? []
  if (fromHash === undefined || toHash === undefined || Number(percent) > 100) return undefined
  return { fromHash, toHash, percent: percent === 'end' ? null : Number(percent) }
}

/** The payload of a notice. */
export function writeImpactNotice({ fromHash, toHash, percent }: ImpactNotice): string {
  return `${fromHash} ${toHash} ${percent ?? 'end'}`
}
