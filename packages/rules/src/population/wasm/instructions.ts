import { type Bytes, signed, unsigned } from './module-bytes.ts'

// Opcodes: WebAssembly core specification 2.0, section 5.4 (5.4.9 for vectors).

export const i32 = 0x7f
export const v128 = 0x7b

const vector = (code: number): Bytes => [0xfd, ...unsigned(code)]

// Alignment is a power of two and only a hint; rows and results are 16 bytes apart.
const aligned = (offset: number): Bytes => [4, ...unsigned(offset)]

/** The instructions that a population needs. */
export const instruction = {
  get: (local: number): Bytes => [0x20, ...unsigned(local)],
  set: (local: number): Bytes => [0x21, ...unsigned(local)],
  constant: (value: number): Bytes => [0x41, ...signed(value)],
  add: [0x6a] as Bytes,
  subtract: [0x6b] as Bytes,
  /** Repeats its body as long as the body leaves something other than zero. */
  repeat: (body: Bytes): Bytes => [0x03, 0x40, ...body, 0x0d, 0x00, 0x0b],
  end: [0x0b] as Bytes,
  vector: {
    load: (offset: number): Bytes => [...vector(0x00), ...aligned(offset)],
    store: (offset: number): Bytes => [...vector(0x0b), ...aligned(offset)],
    fill: (byte: number): Bytes => [...vector(0x0c), ...Array<number>(16).fill(byte)],
    not: vector(0x4d),
    and: vector(0x4e),
    'and-not': vector(0x4f),
    or: vector(0x50),
    xor: vector(0x51),
    /** Shifts of 16-bit parts. */
    up: vector(0x8b),
    down: vector(0x8d),
  },
} as const
