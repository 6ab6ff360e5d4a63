/** Patients are answered in groups of this many: 8 rows of 16 bytes, one byte per patient and fact. */
export const groupSize = 128
/** Bytes of one bit of every patient of a group. */
export const bitBytes = groupSize / 8

/**
 * One step over a group: byte-wise logic over 16 bytes at a time, whatever the machine's width. `to` and
 * operands are places that hold 16 bytes. Shifts move bits across bytes, so a `mask` goes with them.
 */
export type ByteStep =
  /** A row of 16 codes, `at` bytes into the group. */
  | { readonly kind: 'load'; readonly to: number; readonly at: number }
  /** The same byte 16 times. */
  | { readonly kind: 'fill'; readonly to: number; readonly byte: number }
  | { readonly kind: 'up' | 'down'; readonly to: number; readonly of: number; readonly by: number }
  | { readonly kind: 'mask'; readonly to: number; readonly of: number; readonly byte: number }
  | {
      readonly kind: 'and' | 'or' | 'xor' | 'and-not'
      readonly to: number
      readonly left: number
      readonly right: number
    }
  | { readonly kind: 'not'; readonly to: number; readonly of: number }
  /** One bit per patient goes out, `at` bytes into the group's results. */
  | { readonly kind: 'store'; readonly of: number; readonly at: number }

/** Adds a step and says where its result is. */
export type Make = (step: WithoutPlace<ByteStep>) => number

type WithoutPlace<Step> = Step extends { readonly to: number } ? Omit<Step, 'to'> : never

/** The places that a step reads. */
export function readBy(step: ByteStep): readonly number[] {
  switch (step.kind) {
    case 'load':
    case 'fill':
      return []
    case 'up':
    case 'down':
    case 'mask':
    case 'not':
    case 'store':
      return [step.of]
    case 'and':
    case 'or':
    case 'xor':
    case 'and-not':
      return [step.left, step.right]
  }
}

/** Steps on as few places as they need, numbered from zero. */
export function onFewPlaces(steps: readonly ByteStep[]): {
  readonly steps: readonly ByteStep[]
  readonly places: number
} {
  const lastRead = new Map<number, number>()
  for (const [i, step] of steps.entries()) for (const place of readBy(step)) lastRead.set(place, i)
  const free: number[] = []
  const now = new Map<number, number>()
  let places = 0
  const at = (place: number): number => now.get(place) ?? 0
  const moved = steps.map((step, i): ByteStep => {
    const reads = readBy(step)
    const operands = operandsAt(step, at)
    for (const place of new Set(reads)) if (lastRead.get(place) === i) free.push(at(place))
    if (operands.kind === 'store') return operands
    let to = free.pop()
    if (to === undefined) {
      to = places
      places += 1
    }
    now.set(operands.to, to)
    return { ...operands, to }
  })
  return { steps: moved, places }
}

function operandsAt(step: ByteStep, at: (place: number) => number): ByteStep {
  switch (step.kind) {
    case 'load':
    case 'fill':
      return step
    case 'up':
    case 'down':
    case 'mask':
    case 'not':
    case 'store':
      return { ...step, of: at(step.of) }
    case 'and':
    case 'or':
    case 'xor':
    case 'and-not':
      return { ...step, left: at(step.left), right: at(step.right) }
  }
}
