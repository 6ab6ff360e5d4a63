import type { Move, VersionState } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import type { SignatureMeaning } from '../accounts/signature-meaning.ts'
import { read } from '../audit/doors.ts'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import type { SignedCheckpoint } from '../platform/checkpoints.ts'
import type { Ctx } from '../platform/ctx.ts'
import { article } from './article.ts'
import type { ReaderArticle } from './reader-article.ts'

/** One row of an article's chain. Of a version that readers may not see, its hashes alone. */
export interface ProofEvent {
  readonly seq: number
  readonly previousHash: string
  readonly hash: string
  readonly number: number | null
  readonly move: Move | null
  readonly from: VersionState | null
  readonly to: VersionState | null
  readonly at: Date | null
  readonly contentHash: string | null
  readonly reason: string | null
  readonly signedBy: string | null
  readonly meaning: SignatureMeaning | null
}

/** What everybody may check about an article. */
export interface ArticleProof {
  readonly article: ReaderArticle
  readonly events: readonly ProofEvent[]
  /** Every row names the hash of the one before it. */
  readonly isLinked: boolean
  readonly checkpoint: ArticleCheckpoint | null
}

export interface ArticleCheckpoint extends SignedCheckpoint {
  /** The row it signed is in the chain, with that hash. */
  readonly isFound: boolean
  /** It covers the chain to its end. */
  readonly isCurrent: boolean
}

/** The chain of an article with what readers may know of it; null when readers know of no such article. */
export async function articleProof(ctx: Ctx, slug: string): Promise<ArticleProof | null> {
  // Noted before the chain is read, so that what it signed must be there.
  const signed = new Map(ctx.checkpoints?.signed)
  const found = await article(ctx, { slug })
  if (found === null) return null
  const events = await read(ctx, (tx) => loadProofEvents(tx, found.id), { role: 'reader' })
  return {
    article: found,
    events,
    isLinked: events.every(
      ({ seq, previousHash }, i) => seq === i + 1 && previousHash === (events[i - 1]?.hash ?? ''),
    ),
    checkpoint: checkpointOf(events, signed.get(`events:${found.id}`)),
  }
}

function checkpointOf(
  events: readonly ProofEvent[],
  signed: SignedCheckpoint | undefined,
): ArticleCheckpoint | null {
  if (signed === undefined) return null
  return {
    ...signed,
    isFound: events.some(({ seq, hash }) => String(seq) === signed.seq && hash === signed.hash),
    isCurrent: String(events.at(-1)?.seq) === signed.seq,
  }
}

interface EventRow extends Omit<ProofEvent, 'previousHash' | 'from' | 'to' | 'contentHash' | 'signedBy'> {
  readonly previous_hash: string
  readonly from_state: VersionState | null
  readonly to_state: VersionState | null
  readonly content_hash: string | null
  readonly signed_by: string | null
}

async function loadProofEvents(tx: ReadTx, articleId: string): Promise<readonly ProofEvent[]> {
  const rows = await rowsOf<EventRow>(
    tx,
    Prisma.sql`
      SELECT seq, previous_hash, hash, number, move, from_state, to_state, at, content_hash, reason, signed_by, meaning
      FROM reader_event WHERE article_id = ${articleId}::uuid ORDER BY seq`,
  )
  return rows.map(({ previous_hash, from_state, to_state, content_hash, signed_by, ...row }) => ({
    ...row,
    previousHash: previous_hash,
    from: from_state,
    to: to_state,
    contentHash: content_hash,
    signedBy: signed_by,
  }))
}
