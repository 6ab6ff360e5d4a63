import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { canonicalJson } from '@guideboard/rules'

/** A head of a chain, signed outside the database at a moment. One line of a checkpoint file. */
export interface Checkpoint {
  readonly format: typeof checkpointFormat
  readonly chain: string
  readonly seq: string
  readonly hash: string
  /** Integer microseconds since 1970 by the database's clock; not before the chain stood so. */
  readonly at: string
  /** Which key signed: the first 16 hex digits of the SHA-256 of its public half (SPKI, DER). */
  readonly key: string
  /** The place of this line in its file, from 1, and the SHA-256 of the line before; empty for the first. */
  readonly n: string
  readonly previous: string
  /** Ed25519 over the canonical JSON of all the rest, base64url. */
  readonly signature: string
}

const checkpointFormat = 'guideboard-checkpoint/1'

export type UnsignedCheckpoint = Omit<Checkpoint, 'signature' | 'key' | 'format'>

/** A private key with the id of its public half. */
export interface CheckpointKey {
  readonly id: string
  readonly privateKey: KeyObject
}

export function keyId(key: KeyObject): string {
  const spki = (key.type === 'public' ? key : createPublicKey(key)).export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(spki).digest('hex').slice(0, 16)
}

/** The line, without its line break. */
export function signCheckpoint(unsigned: UnsignedCheckpoint, { id, privateKey }: CheckpointKey): string {
  const content = { ...unsigned, format: checkpointFormat, key: id }
  const signature = sign(null, Buffer.from(canonicalJson(content)), privateKey).toString('base64url')
  return canonicalJson({ ...content, signature })
}

const names = ['at', 'chain', 'format', 'hash', 'key', 'n', 'previous', 'seq', 'signature']

/** A line as a checkpoint; undefined when it is none, a torn one for example. */
export function parseCheckpoint(line: string): Checkpoint | undefined {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null) return undefined
    const fields = value as Readonly<Record<string, unknown>>
    const isOne =
      Object.keys(fields).sort().join() === names.join() &&
      Object.values(fields).every((field) => typeof field === 'string') &&
      fields.format === checkpointFormat &&
      [fields.seq, fields.at, fields.n].every((number) => /^\d{1,18}$/.test(String(number)))
    return isOne ? (value as Checkpoint) : undefined
  } catch {
    return undefined
  }
}

/** Whether the key signed exactly this. */
export function isSignedBy({ signature, ...content }: Checkpoint, publicKey: KeyObject): boolean {
  return verify(null, Buffer.from(canonicalJson(content)), publicKey, Buffer.from(signature, 'base64url'))
}
