/** Bytes of a module in the making: WebAssembly core specification, chapter 5, binary format. */
export type Bytes = readonly number[]

/** Unsigned LEB128. */
export function unsigned(value: number): Bytes {
  const bytes: number[] = []
  let rest = value
  do {
    const low = rest % 128
    rest = Math.floor(rest / 128)
    bytes.push(rest > 0 ? low + 128 : low)
  } while (rest > 0)
  return bytes
}

/** Signed LEB128 of a 32-bit integer. */
export function signed(value: number): Bytes {
  const bytes: number[] = []
  let rest = value
  for (;;) {
    const low = rest & 0x7f
    rest >>= 7
    const done = (rest === 0 && low < 64) || (rest === -1 && low >= 64)
    bytes.push(done ? low : low + 128)
    if (done) return bytes
  }
}

/** A name: its length and its letters, which must be ASCII. */
export function name(text: string): Bytes {
  return [...unsigned(text.length), ...[...text].map((letter) => letter.charCodeAt(0))]
}

/** A list: its length and its members. */
export function list(members: readonly Bytes[]): Bytes {
  return [...unsigned(members.length), ...members.flat()]
}

/** A section of a module. */
export function section(id: number, content: Bytes): Bytes {
  return [id, ...unsigned(content.length), ...content]
}

/** A whole module of these sections. */
export function moduleOf(sections: readonly Bytes[]): Uint8Array {
  const magic = [0x00, 0x61, 0x73, 0x6d]
  const version = [0x01, 0x00, 0x00, 0x00]
  return Uint8Array.from([magic, version, ...sections].flat())
}
