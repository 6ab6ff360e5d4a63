import { lineHash } from './line-hash.ts'
import type { ChainLine, HeadLine } from './trail-line.ts'
import type { TrailFault } from './trail-verdict.ts'

/** Hashes by sequence number that were noted elsewhere. */
type NotedHashes = ReadonlyMap<string, string>

/** One chain, row by row from its first. Keeps its first fault only: what follows a bad row is bad because of it. */
export class ChainWalk {
  readonly #chain: string
  readonly #noted: NotedHashes
  #seq = 0n
  #hash = ''
  #confirmedUpTo = 0n
  fault: TrailFault | undefined
  /** Checkpoints found in their place. */
  confirmed = 0

  constructor(chain: string, noted: NotedHashes = new Map()) {
    this.#chain = chain
    this.#noted = noted
  }

  /** Rows after the last that a checkpoint confirmed. */
  get unconfirmed(): bigint {
    return this.#seq - this.#confirmedUpTo
  }

  take(line: ChainLine): void {
    if (this.fault !== undefined) return
    const seq = this.#seq + 1n
    const noted = this.#noted.get(line.seq)
    const problem = this.#problemOf(line, seq, noted)
    if (problem !== undefined) {
      this.#bad(seq, problem)
      return
    }
    this.#seq = seq
    this.#hash = line.hash
    if (noted === undefined) return
    this.#confirmedUpTo = seq
    this.confirmed += 1
  }

  /** Compares with where the database says that the chain ends, and with what was noted beyond that. */
  end(head: HeadLine | undefined): void {
    if (this.fault !== undefined) return
    const next = this.#seq + 1n
    const furthest = [...this.#noted.keys()].map(BigInt).sort(ascending).at(-1) ?? 0n
    if (furthest > this.#seq)
      this.#bad(next, `is missing: the chain ends at ${this.#seq}, and ${furthest} was checkpointed.`)
    else if (head === undefined) this.#bad(next, 'cannot be told: the chain has no head.')
    else if (head.seq !== String(this.#seq)) {
      const first = BigInt(head.seq) < this.#seq ? BigInt(head.seq) + 1n : next
      this.#bad(first, `is wrong: the chain ends at ${this.#seq}, and its head is at ${head.seq}.`)
    } else if (head.hash !== this.#hash) this.#bad(this.#seq, 'is not the head of its chain.')
  }

  #problemOf(line: ChainLine, seq: bigint, noted: string | undefined): string | undefined {
    if (line.seq !== String(seq)) return `is missing or out of place: found ${line.seq}.`
    if (line.prev_hash !== this.#hash) return 'does not follow the one before it.'
    if (line.type === 'audit_event' && line.patient_ids.some((id) => typeof id !== 'string'))
      return 'names a patient by no id.'
    if (line.hash !== lineHash(line)) return 'was changed after it was written.'
    if (noted !== undefined && noted !== line.hash)
      return `is not the one that was checkpointed: something after row ${this.#confirmedUpTo} was changed.`
    return undefined
  }

  #bad(seq: bigint, problem: string): void {
    this.fault = { chain: this.#chain, seq: String(seq), problem: `Row ${seq} ${problem}` }
  }
}

const ascending = (a: bigint, b: bigint) => (a < b ? -1 : 1)
