import { type ByteStep, bitBytes, groupSize, onFewPlaces } from './byte-step.ts'
import type { Engine } from './engine.ts'

// Four patients' bytes are one number; so many groups are answered step by step together.
const groupsTogether = 16
const wordsPerBit = bitBytes / 4
const stepWidth = 4

const kinds: readonly ByteStep['kind'][] = [
  'load',
  'fill',
  'up',
  'down',
  'mask',
  'and',
  'or',
  'xor',
  'and-not',
  'not',
  'store',
]

/** Runs the steps by plain 32-bit arithmetic. */
export function runInTypeScript(steps: readonly ByteStep[], facts: number, results: number): Engine {
  const few = onFewPlaces(steps)
  const program = Int32Array.from(few.steps.flatMap(encoded))
  const block = groupsTogether * wordsPerBit
  const places = new Int32Array(few.places * block)
  const wordsIn = (facts * groupSize) / 4
  const wordsOut = results * wordsPerBit

  const run: Engine['run'] = ({ bytes }, first, count, out) => {
    const codes = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
    const answers = new Int32Array(out.buffer, out.byteOffset, out.byteLength >> 2)
    for (let done = 0; done < count; done += groupsTogether) {
      const groups = Math.min(groupsTogether, count - done)
      const from = (first + done) * wordsIn
      const to = (first + done) * wordsOut
      runBlock(program, places, block, groups, { codes, from, wordsIn, answers, to, wordsOut })
    }
  }
  return { name: 'typescript', room: (bytes) => new Uint8Array(bytes), run }
}

interface Block {
  readonly codes: Int32Array
  readonly from: number
  readonly wordsIn: number
  readonly answers: Int32Array
  readonly to: number
  readonly wordsOut: number
}

function runBlock(program: Int32Array, places: Int32Array, block: number, groups: number, io: Block): void {
  const words = groups * wordsPerBit
  const word = (index: number) => places[index] ?? 0
  for (let at = 0; at < program.length; at += stepWidth) {
    const kind = program[at] ?? 0
    const x = program[at + 2] ?? 0
    const y = program[at + 3] ?? 0
    const to = (program[at + 1] ?? 0) * block
    const [a, b] = [x * block, y * block]
    switch (kind) {
      case 0:
        for (let i = 0; i < words; i += 1)
          places[to + i] = io.codes[io.from + (i >> 2) * io.wordsIn + x + (i & 3)] ?? 0
        break
      case 1:
        for (let i = 0; i < words; i += 1) places[to + i] = x
        break
      case 2:
        for (let i = 0; i < words; i += 1) places[to + i] = word(a + i) << y
        break
      case 3:
        for (let i = 0; i < words; i += 1) places[to + i] = word(a + i) >>> y
        break
      case 4:
        for (let i = 0; i < words; i += 1) places[to + i] = word(a + i) & y
        break
      case 5:
        for (let i = 0; i < words; i += 1) places[to + i] = word(a + i) & word(b + i)
        break
      case 6:
        for (let i = 0; i < words; i += 1) places[to + i] = word(a + i) | word(b + i)
        break
      case 7:
        for (let i = 0; i < words; i += 1) places[to + i] = word(a + i) ^ word(b + i)
        break
      case 8:
        for (let i = 0; i < words; i += 1) places[to + i] = word(a + i) & ~word(b + i)
        break
      case 9:
        for (let i = 0; i < words; i += 1) places[to + i] = ~word(a + i)
        break
      default:
        for (let i = 0; i < words; i += 1)
          io.answers[io.to + (i >> 2) * io.wordsOut + y + (i & 3)] = word(a + i)
    }
  }
}

function encoded(step: ByteStep): readonly number[] {
  const kind = kinds.indexOf(step.kind)
  const inEveryByte = (byte: number) => Math.imul(byte, 0x01010101)
  switch (step.kind) {
    case 'load':
      return [kind, step.to, step.at / 4, 0]
    case 'fill':
      return [kind, step.to, inEveryByte(step.byte), 0]
    case 'up':
    case 'down':
      return [kind, step.to, step.of, step.by]
    case 'mask':
      return [kind, step.to, step.of, inEveryByte(step.byte)]
    case 'and':
    case 'or':
    case 'xor':
    case 'and-not':
      return [kind, step.to, step.left, step.right]
    case 'not':
      return [kind, step.to, step.of, 0]
    case 'store':
      return [kind, 0, step.of, step.at / 4]
  }
}
