/** A growing table from three 32-bit integers to one: what diagrams are shared and remembered by. */
export interface TripleTable {
  readonly get: (a: number, b: number, c: number) => number | undefined
  readonly set: (a: number, b: number, c: number, value: number) => void
}

const width = 4
/** Values are stored apart from zero, which a new array is full of: such a slot is free. */
const mark = -0x80000000

/** An empty table. Open addressing over one typed array; text keys took half of an evaluation. */
export function tripleTable(): TripleTable {
  let capacity = 64
  let slots = new Int32Array(capacity * width)
  let size = 0

  const slotOf = (a: number, b: number, c: number): number => {
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)
    hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
    hash ^= hash >>> 15
    for (let i = hash & (capacity - 1); ; i = (i + 1) & (capacity - 1)) {
      const at = i * width
      if (slots[at + 3] === 0 || (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c)) return at
    }
  }

  const put = (a: number, b: number, c: number, value: number): void => {
    const at = slotOf(a, b, c)
    if (slots[at + 3] === 0) size += 1
    slots[at] = a
    slots[at + 1] = b
    slots[at + 2] = c
    slots[at + 3] = value ^ mark
  }

  const grow = (): void => {
    const old = slots
    capacity *= capacity < 4096 ? 4 : 2
    slots = new Int32Array(capacity * width)
    size = 0
    for (let at = 0; at < old.length; at += width) {
      const value = old[at + 3] ?? 0
      if (value !== 0) put(old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0, value ^ mark)
    }
  }

  return {
    get: (a, b, c) => {
      const value = slots[slotOf(a, b, c) + 3] ?? 0
      return value === 0 ? undefined : value ^ mark
    },
    set: (a, b, c, value) => {
      if (size * 4 >= capacity * 3) grow()
      put(a, b, c, value)
    },
  }
}
