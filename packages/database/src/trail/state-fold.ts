import { moves } from '@guideboard/content'
import type { RecordLine, VersionEventLine } from './trail-line.ts'

interface Folded {
  readonly state: string
  readonly number: string
  readonly articleId: string
  readonly contentHash: string
}

/** Plays the events of versions and says what state each must be in. */
export class StateFold {
  readonly #versions = new Map<string, Folded>()

  /** Why an event cannot follow what came before it; undefined when it can. */
  take(event: VersionEventLine): string | undefined {
    const before = this.#versions.get(event.version_id)
    this.#versions.set(event.version_id, {
      state: event.to_state,
      number: event.number,
      articleId: event.chain.slice('events:'.length),
      contentHash: event.content_hash,
    })
    if (before === undefined)
      return event.move === null && event.from_state === null && event.to_state === 'DRAFT'
        ? undefined
        : 'is of a version that was not created before.'
    const rule = moves.find(({ move }) => move === event.move)
    const follows =
      event.from_state === before.state &&
      rule?.from === event.from_state &&
      rule.to === event.to_state &&
      event.number === before.number
    return follows ? undefined : 'does not follow from the state its version was in.'
  }

  /** Why a version is not what its events made it; undefined when it is. */
  problemOf({ fields }: RecordLine): string | undefined {
    const folded = this.#versions.get(fields.id ?? '')
    this.#versions.delete(fields.id ?? '')
    if (folded === undefined) return 'has no event, or is there twice.'
    if (fields.article_id !== folded.articleId || fields.number !== folded.number)
      return 'is another than its events say.'
    if (fields.state !== folded.state) return `is ${fields.state}, and its events make it ${folded.state}.`
    // Drafts are edited between events.
    const isEditable = folded.state === 'DRAFT' || folded.state === 'CHANGES_REQUESTED'
    return isEditable || fields.content_hash === folded.contentHash
      ? undefined
      : 'has another content than its events say.'
  }

  /** Versions that have events and are not there. */
  missing(): readonly string[] {
    return [...this.#versions.keys()]
  }
}
