import { sha256Hex } from '../sha256.ts'

/** Numbers that look random and follow from the seed alone. */
export interface Random {
  /** At least 0, below 1. */
  readonly next: () => number
  /** A whole number at least 0, below `below`. */
  readonly below: (below: number) => number
}

/** The generator sfc32, begun by the SHA-256 of the seed. */
export function randomFrom(seed: string): Random {
  const hex = sha256Hex(seed)
  const word = (at: number) => Number.parseInt(hex.slice(8 * at, 8 * at + 8), 16) | 0
  let [a, b, c, counter] = [word(0), word(1), word(2), 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 12; i += 1) next()
  return { next, below: (below) => Math.floor(next() * below) }
}
