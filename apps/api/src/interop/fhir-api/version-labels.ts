/** A version that was ever in force, and the label that its author gave the rules. */
export interface LabelledVersion {
  readonly number: number
  /** major.minor.patch, or what its author took for one; null where there are no rules. */
  readonly label: string | null
}

type Label = readonly [major: number, minor: number, patch: number]

/**
 * The label under which each version is published, by number: the author's where it exceeds the one before, else the
 * next minor one. `url|label` so names one content for ever, whatever is published later.
 */
export function versionLabels(versions: readonly LabelledVersion[]): ReadonlyMap<number, string> {
  const labels = new Map<number, string>()
  let last: Label = [0, 0, 0]
  for (const { number, label } of versions.toSorted((a, b) => a.number - b.number)) {
    const own = labelOf(label)
    last = own !== undefined && exceeds(own, last) ? own : [last[0], last[1] + 1, 0]
    labels.set(number, last.join('.'))
  }
  return labels
}

function labelOf(text: string | null): Label | undefined {
  const parts = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/.exec(text ?? '')
  return parts === null ? undefined : [Number(parts[1]), Number(parts[2]), Number(parts[3])]
}

function exceeds(label: Label, before: Label): boolean {
  const first = label.findIndex((number, place) => number !== before[place])
  return first !== -1 && (label[first] ?? 0) > (before[first] ?? 0)
}
