import { ChainWalk } from './chain-walk.ts'
import type { Checkpoint } from './checkpoint.ts'
import { RecordCheck } from './record-check.ts'
import { SignatureCheck } from './signature-check.ts'
import { StateFold } from './state-fold.ts'
import {
  type ChainLine,
  type HeadLine,
  type TrailLine,
  trailFormat,
  type VersionEventLine,
} from './trail-line.ts'
import type { TrailFault, TrailVerdict } from './trail-verdict.ts'

/**
 * Checks an export against its checkpoints, line by line, keeping hashes and ids but no text: chains and their ends,
 * checkpoints, rows against their seals, content against its hash, signatures against what they sign, and the state of
 * every version against its events.
 */
export class TrailVerifier {
  readonly #checkpoints: readonly Checkpoint[]
  #noted: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map()
  readonly #walks = new Map<string, ChainWalk>()
  readonly #heads = new Map<string, HeadLine>()
  readonly #signed: VersionEventLine[] = []
  readonly #records = new RecordCheck()
  readonly #signatures = new SignatureCheck()
  readonly #fold = new StateFold()
  readonly #faults: TrailFault[] = []
  readonly #later: TrailFault[] = []
  #lines = 0
  #rows = 0
  #recordCount = 0
  #younger = 0
  #ended = false

  constructor(checkpoints: readonly Checkpoint[]) {
    this.#checkpoints = checkpoints
  }

  take(line: TrailLine): void {
    if ((this.#lines === 0) !== (line.type === 'header'))
      this.#faults.push({
        chain: 'export',
        problem: `Line ${this.#lines + 1} is out of place: the header comes first, once.`,
      })
    if (this.#ended)
      this.#faults.push({ chain: 'export', problem: `Line ${this.#lines + 1} stands after the end.` })
    switch (line.type) {
      case 'header':
        if (line.format !== trailFormat)
          this.#faults.push({ chain: 'export', problem: `The format ${line.format} is unknown here.` })
        this.#noted = this.#notedUpTo(line.at)
        break
      case 'audit_event':
      case 'version_event':
      case 'record_seal':
        this.#takeRow(line)
        break
      case 'head':
        this.#heads.set(line.chain, line)
        break
      case 'record': {
        this.#recordCount += 1
        this.#records.take(line)
        this.#signatures.take(line)
        const problem = line.table === 'article_version' ? this.#fold.problemOf(line) : undefined
        if (problem !== undefined)
          this.#later.push({ ...this.#records.placeOf(line.record), problem: `${line.record} ${problem}` })
        break
      }
      case 'end':
        this.#ended = true
        if (line.lines !== String(this.#lines))
          this.#faults.push({
            chain: 'export',
            problem: `The export says ${line.lines} lines and has ${this.#lines}.`,
          })
        break
      default:
        this.#faults.push({ chain: 'export', problem: `Line ${this.#lines + 1} is of no known type.` })
    }
    this.#lines += 1
  }

  finish(): TrailVerdict {
    if (!this.#ended)
      this.#faults.push({ chain: 'export', problem: 'The export is cut short: its last line is missing.' })
    for (const chain of [...this.#heads.keys(), ...this.#noted.keys()]) this.#walkOf(chain)
    for (const [chain, walk] of this.#walks) walk.end(this.#heads.get(chain))
    const walks = [...this.#walks.values()]
    this.#records.end()
    return {
      faults: [
        ...this.#faults,
        ...walks.flatMap(({ fault }) => fault ?? []),
        ...this.#records.faults,
        ...this.#later,
        ...this.#consequences(),
      ],
      chains: walks.length,
      rows: this.#rows,
      records: this.#recordCount,
      confirmed: walks.reduce((sum, { confirmed }) => sum + confirmed, 0),
      younger: this.#younger,
      unconfirmedRows: walks.reduce((sum, { unconfirmed }) => sum + Number(unconfirmed), 0),
    }
  }

  #takeRow(line: ChainLine): void {
    this.#rows += 1
    this.#walkOf(line.chain).take(line)
    if (line.type === 'record_seal') this.#records.seal(line)
    if (line.type !== 'version_event') return
    this.#signed.push(line)
    const problem = this.#fold.take(line)
    if (problem !== undefined)
      this.#later.push({ chain: line.chain, seq: line.seq, problem: `Row ${line.seq} ${problem}` })
  }

  /** Faults between rows that are each as they were written. */
  #consequences(): readonly TrailFault[] {
    return [
      ...this.#signed.flatMap((event) => {
        const problem = this.#signatures.eventProblem(event)
        return problem === undefined
          ? []
          : [{ chain: event.chain, seq: event.seq, problem: `Row ${event.seq} ${problem}` }]
      }),
      ...this.#signatures
        .recordProblems()
        .map(([record, problem]) => ({ ...this.#records.placeOf(record), problem: `${record} ${problem}` })),
      ...this.#fold
        .missing()
        .map((id) => ({ chain: 'record', problem: `article_version:${id} has events and is gone.` })),
    ]
  }

  #walkOf(chain: string): ChainWalk {
    const known = this.#walks.get(chain)
    if (known !== undefined) return known
    const walk = new ChainWalk(chain, this.#noted.get(chain))
    this.#walks.set(chain, walk)
    return walk
  }

  #notedUpTo(moment: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
    const noted = new Map<string, Map<string, string>>()
    for (const { chain, seq, hash, at } of this.#checkpoints) {
      if (BigInt(at) > BigInt(moment)) {
        this.#younger += 1
        continue
      }
      const hashes = noted.get(chain) ?? new Map<string, string>()
      noted.set(chain, hashes)
      if ((hashes.get(seq) ?? hash) !== hash)
        this.#faults.push({ chain, seq, problem: `Row ${seq} was checkpointed with two hashes.` })
      hashes.set(seq, hash)
    }
    return noted
  }
}
