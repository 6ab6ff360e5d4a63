import { type Move, moves, type SignatureMeaning } from '@guideboard/content'
import type { RecordLine, VersionEventLine } from './trail-line.ts'

type Fields = RecordLine['fields']
type Problem = readonly [record: string, problem: string]

/** What is said of signatures, and whether each stands for one act on content that existed. */
export class SignatureCheck {
  readonly #signatures = new Map<string, Fields>()
  readonly #votes: Fields[] = []
  /** `<version>/<content hash>` of every content that a version ever had. */
  readonly #contents = new Set<string>()

  take({ table, fields }: RecordLine): void {
    if (table === 'signature') this.#signatures.set(fields.id ?? '', fields)
    if (table === 'vote') this.#votes.push(fields)
    if (table === 'saved_state' || table === 'article_version')
      this.#contents.add(`${fields.version_id ?? fields.id}/${fields.content_hash}`)
  }

  /** Problems of signatures and votes, by record. */
  recordProblems(): readonly Problem[] {
    const ofSignatures = [...this.#signatures].flatMap(
      ([id, { version_id, content_hash }]): readonly Problem[] =>
        this.#contents.has(`${version_id}/${content_hash}`)
          ? []
          : [[`signature:${id}`, 'signs content that its version never had.']],
    )
    const ofVotes = this.#votes.flatMap((vote): readonly Problem[] => {
      const signature = this.#signatures.get(vote.signature_id ?? '')
      const isBound =
        signature?.meaning === 'reviewed' &&
        signature.person_id === vote.voter_id &&
        signature.version_id === vote.version_id &&
        signature.content_hash === vote.content_hash
      return isBound ? [] : [[`vote:${vote.id}`, 'is not what its signature signed.']]
    })
    return [...ofSignatures, ...ofVotes]
  }

  /** Why an event's signature does not carry it; undefined when it does, or none is needed. */
  eventProblem(event: VersionEventLine): string | undefined {
    const meaning = meaningOf(event.move)
    if (meaning === null)
      return event.signature_id === null ? undefined : 'carries a signature that it does not take.'
    const signature = this.#signatures.get(event.signature_id ?? '')
    const isBound =
      signature?.meaning === meaning.toLowerCase() &&
      signature.person_id === event.actor_id &&
      signature.version_id === event.version_id &&
      signature.content_hash === event.content_hash
    return isBound ? undefined : 'is not what its signature signed.'
  }
}

function meaningOf(move: string | null): SignatureMeaning | null {
  return moves.find((rule) => rule.move === (move as Move | null))?.meaning ?? null
}
