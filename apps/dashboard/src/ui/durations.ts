const units = [
  { unit: 'd', seconds: 86_400 },
  { unit: 'h', seconds: 3_600 },
  { unit: 'min', seconds: 60 },
  { unit: 's', seconds: 1 },
] as const

/** Seconds in the two largest units that say something: "3 d 4 h", "2 min", "0 s". */
export function spokenDuration(seconds: number): string {
  const largest = units.findIndex((one) => seconds >= one.seconds)
  if (largest === -1) return `${seconds} s`
  const { unit, seconds: size } = units[largest] ?? units[3]
  const next = units[largest + 1]
  const whole = Math.floor(seconds / size)
  const rest = next === undefined ? 0 : Math.floor((seconds - whole * size) / next.seconds)
  return rest === 0 || next === undefined ? `${whole} ${unit}` : `${whole} ${unit} ${rest} ${next.unit}`
}

/** The one unit in which several durations stand side by side: the largest of which the longest has two. */
export function sharedUnit(durations: readonly number[]): {
  readonly unit: string
  readonly seconds: number
} {
  const longest = Math.max(0, ...durations)
  return units.find(({ seconds }) => longest >= 2 * seconds) ?? units[3]
}
