import {
  type CheckId,
  type CheckStatus,
  checkIds,
  type Finding,
  type Move,
  type SeenContext,
  type VersionState,
} from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import type { BoardPerson, CastVote, Seat, Version, VersionEvent } from './version.ts'

/** What each version's list holds, by the version's id; empty where it has none. */
type ByVersion<T> = ReadonlyMap<string, readonly T[]>

type Of<T> = T & { readonly version_id: string }

export async function contributorsOf(tx: ReadTx, ids: readonly string[]): Promise<ByVersion<BoardPerson>> {
  const rows = await rowsOf<Of<BoardPerson>>(
    tx,
    Prisma.sql`
      SELECT contributor.version_id, person.id, person.name
      FROM contributor JOIN person ON person.id = contributor.person_id
      WHERE contributor.version_id = ANY (${[...ids]}::uuid[]) ORDER BY contributor.since, person.id`,
  )
  return grouped(rows, ({ id, name }) => ({ id, name }))
}

export async function eventsOf(tx: ReadTx, ids: readonly string[]): Promise<ByVersion<VersionEvent>> {
  const rows = await rowsOf<
    Of<{
      readonly seq: number
      readonly move: Move | null
      readonly from_state: VersionState | null
      readonly to_state: VersionState
      readonly at: Date
      readonly actor: string
      readonly reason: string
      readonly content_hash: string
      readonly signature_id: string | null
    }>
  >(
    tx,
    Prisma.sql`
      SELECT event.version_id, event.seq, event.move, event.from_state, event.to_state, event.at, person.name AS actor,
             event.reason, event.content_hash, event.signature_id
      FROM version_event AS event JOIN person ON person.id = event.actor_id
      WHERE event.version_id = ANY (${[...ids]}::uuid[]) ORDER BY event.seq`,
  )
  return grouped(
    rows,
    ({ seq, move, from_state, to_state, at, actor, reason, content_hash, signature_id }) => ({
      seq,
      move,
      from: from_state,
      to: to_state,
      at,
      actor,
      reason,
      contentHash: content_hash,
      signatureId: signature_id,
    }),
  )
}

export async function votesOf(tx: ReadTx, ids: readonly string[]): Promise<ByVersion<CastVote>> {
  const rows = await rowsOf<
    Of<Omit<CastVote, 'voter' | 'contentHash' | 'signatureId' | 'whyNot'>> & {
      readonly voter_id: string
      readonly name: string
      readonly content_hash: string
      readonly signature_id: string
      readonly why_not: string | null
    }
  >(
    tx,
    Prisma.sql`
      SELECT vote.version_id, vote.id, vote.voter_id, person.name, vote.choice, vote.seat, nullif(vote.reason, '') AS reason,
             vote.round, vote.at, vote.content_hash, vote.signature_id, standing.counts, standing.why_not
      FROM vote JOIN person ON person.id = vote.voter_id
      JOIN LATERAL vote_standing(vote.version_id) AS standing ON standing.vote_id = vote.id
      WHERE vote.version_id = ANY (${[...ids]}::uuid[]) ORDER BY vote.at, vote.id`,
  )
  return grouped(rows, ({ voter_id, name, content_hash, signature_id, why_not, ...vote }) => ({
    ...vote,
    voter: { id: voter_id, name },
    contentHash: content_hash,
    signatureId: signature_id,
    whyNot: why_not,
  }))
}

/** A result as it was kept for a content hash. */
export interface KeptCheck {
  readonly checkId: CheckId
  readonly checkVersion: number
  readonly status: CheckStatus
  readonly findings: readonly Finding[]
  readonly note: string
  readonly context: SeenContext
  readonly ranAt: Date
}

/** The latest result of each check, by content hash. */
export async function checksOf(tx: ReadTx, hashes: readonly string[]): Promise<ByVersion<KeptCheck>> {
  const rows = await rowsOf<
    Of<Pick<KeptCheck, 'status' | 'findings' | 'note' | 'context'>> & {
      readonly check_id: CheckId
      readonly check_version: number
      readonly ran_at: Date
    }
  >(
    tx,
    Prisma.sql`
      SELECT DISTINCT ON (content_hash, check_id) content_hash AS version_id, check_id, check_version, status,
             findings, note, context, ran_at
      FROM check_result WHERE content_hash = ANY (${[...hashes]}::text[])
      ORDER BY content_hash, check_id, check_version DESC, ran_at DESC`,
  )
  const inOrder = rows.toSorted((a, b) => checkIds.indexOf(a.check_id) - checkIds.indexOf(b.check_id))
  return grouped(inOrder, ({ check_id, check_version, status, findings, note, context, ran_at }) => ({
    checkId: check_id,
    checkVersion: check_version,
    status,
    findings,
    note,
    context,
    ranAt: ran_at,
  }))
}

/** Why the impact of a version asks for one methodologist more; only where it does. */
export async function largeImpactsOf(
  tx: ReadTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf<{ id: string; patients: number; changed: number; red_flags_changed: number }>(
    tx,
    Prisma.sql`
      SELECT DISTINCT ON (version.id) version.id, impact.patients, impact.changed, impact.red_flags_changed
      FROM article_version AS version
      JOIN cohort_impact AS impact
        ON impact.to_hash = version.content_hash AND impact.from_hash = impact_base(version.id)
      WHERE version.id = ANY (${[...ids]}::uuid[])
        AND impact_is_large(impact.from_hash, impact.patients, impact.changed, impact.red_flags_changed)
      ORDER BY version.id, impact.computed_at DESC`,
  )
  const words = ({ patients, changed, red_flags_changed }: (typeof rows)[number]) =>
    `One more because the impact is large: ${changed.toLocaleString('en')} of ${patients.toLocaleString('en')} patients get different advice` +
    (red_flags_changed > 0 ? `, ${red_flags_changed.toLocaleString('en')} of them on a red flag.` : '.')
  return new Map(rows.map((row) => [row.id, words(row)]))
}

/** The quorum that a version's own policy and its impact ask for, and whose votes fill it now. */
export function seatsOf(
  { policy }: Version,
  votes: readonly CastVote[],
  largeImpact: string | undefined,
): readonly Seat[] {
  const extra = largeImpact === undefined ? [] : [{ role: 'methodologist', needed: 0 } as const]
  const seats = policy.seats.some(({ role }) => role === 'methodologist')
    ? policy.seats
    : [...policy.seats, ...extra]
  return seats.map(({ role, needed }) => ({
    role,
    needed: role === 'methodologist' && largeImpact !== undefined ? needed + 1 : needed,
    reason: role === 'methodologist' ? (largeImpact ?? null) : null,
    filledBy: votes.filter(({ counts, seat }) => counts && seat === role).map(({ voter }) => voter),
  }))
}

function grouped<Row extends { readonly version_id: string }, T>(
  rows: readonly Row[],
  make: (row: Row) => T,
): ByVersion<T> {
  const groups = Map.groupBy(rows, ({ version_id }) => version_id)
  return new Map([...groups].map(([id, own]) => [id, own.map(make)]))
}
