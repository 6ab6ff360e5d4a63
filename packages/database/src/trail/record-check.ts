import { canonicalJson } from '@guideboard/rules'
import { recordHash } from './line-hash.ts'
import { sha256 } from './sealed-fields.ts'
import type { RecordLine, SealLine } from './trail-line.ts'
import type { TrailFault } from './trail-verdict.ts'

interface Seal {
  readonly chain: string
  readonly seq: string
  readonly hash: string
}

/** Holds the rows of the editorial record against their seals, and a document against its text and hash. */
export class RecordCheck {
  readonly #seals = new Map<string, Seal>()
  readonly #places = new Map<string, Seal>()
  readonly faults: TrailFault[] = []

  /** A later seal of the same row takes the place of an earlier one. */
  seal({ chain, seq, record, record_hash }: SealLine): void {
    this.#seals.set(record, { chain, seq, hash: record_hash })
  }

  /** The seal of a row that was given already. */
  placeOf(record: string): Omit<TrailFault, 'problem'> {
    const seal = this.#places.get(record)
    return seal === undefined ? { chain: 'record' } : { chain: seal.chain, seq: seal.seq }
  }

  take(line: RecordLine): void {
    const seal = this.#seals.get(line.record)
    this.#seals.delete(line.record)
    if (seal === undefined) {
      this.faults.push({
        chain: 'record',
        problem: `${line.record} was added without a seal, or is there twice.`,
      })
      return
    }
    this.#places.set(line.record, seal)
    const problem = problemOf(line, seal.hash)
    if (problem !== undefined)
      this.faults.push({ chain: seal.chain, seq: seal.seq, problem: `${line.record} ${problem}` })
  }

  /** What was sealed and is no longer there. */
  end(): void {
    for (const [record, { chain, seq }] of this.#seals)
      this.faults.push({ chain, seq, problem: `${record} was removed.` })
  }
}

function problemOf(line: RecordLine, sealed: string): string | undefined {
  const { content_text: text, content_hash: hash } = line.fields
  if (text !== undefined && sha256(text) !== hash) return 'has a content that is not of its hash.'
  if (text !== undefined && line.table === 'article_version' && !isSameJson(text, line.content))
    return 'keeps a document that is not its text.'
  return recordHash(line) === sealed ? undefined : 'was changed after it was written.'
}

function isSameJson(text: string, value: unknown): boolean {
  try {
    return canonicalJson(JSON.parse(text)) === canonicalJson(value)
  } catch {
    return false
  }
}
