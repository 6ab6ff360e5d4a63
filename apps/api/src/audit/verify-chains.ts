import {
  auditEventLineSql,
  type ChainLine,
  ChainWalk,
  Prisma,
  versionEventLineSql,
} from '@guideboard/database'
import type { SignedCheckpoint } from '../platform/checkpoints.ts'
import type { Ctx } from '../platform/ctx.ts'
import { change, read } from './doors.ts'
import { mayReadTrail, trailScope } from './policy.ts'
import { type ReadTx, rowsOf } from './read-handle.ts'
import { refuse } from './refuse.ts'

/** What a walk over the chains found. */
export interface ChainsVerdict {
  readonly chains: number
  readonly rows: number
  /** Chains whose last signed checkpoint was found in its place. */
  readonly confirmed: number
  /** The first bad row, in a sentence; null when there is none. */
  readonly problem: string | null
  readonly chain: string | null
  readonly seq: string | null
}

interface Head {
  readonly chain: string
  readonly seq: string
  readonly hash: string
}

interface Walked {
  readonly walk: ChainWalk
  readonly head: Head | undefined
}

const batch = 2000

/**
 * Walks the chains that the actor may read from their first row to their heads as they are now, and compares them with
 * the checkpoints this process knows of. The offline verifier checks more, and needs no trust in this server.
 * @throws Forbidden
 */
export async function verifyChains(ctx: Ctx): Promise<ChainsVerdict> {
  await refuse(ctx, mayReadTrail(ctx.actor), 'trail.verify')
  const { board, organizationId } = trailScope(ctx.actor)
  const own = [
    ...(board ? ['installation'] : []),
    ...(organizationId ? [`organization:${organizationId}`] : []),
  ]
  const isMine = (chain: string) => own.includes(chain) || (board && chain.startsWith('events:'))
  // Noted before the heads are read: a chain that ends before what was signed was cut.
  const signed = new Map([...(ctx.checkpoints?.signed ?? [])].filter(([chain]) => isMine(chain)))
  const heads = new Map((await read(ctx, headsNow)).map((head) => [head.chain, head]))
  const chains = [...new Set([...[...heads.keys()].filter(isMine), ...signed.keys()])]
  const walks = new Map(
    chains.map((chain) => [chain, { walk: walkOf(chain, signed.get(chain)), head: heads.get(chain) }]),
  )

  let rows = 0
  for (const chain of own)
    rows += await walkThrough(walks, (last) => read(ctx, (tx) => auditPage(tx, chain, last)))
  if (board) rows += await walkThrough(walks, (last) => read(ctx, (tx) => eventsPage(tx, last)))
  for (const { walk, head } of walks.values()) walk.end(head && { type: 'head', ...head })

  const faults = [...walks.values()].flatMap(({ walk }) => walk.fault ?? [])
  const verdict: ChainsVerdict = {
    chains: walks.size,
    rows,
    confirmed: [...walks.values()].filter(({ walk }) => walk.confirmed > 0).length,
    problem: faults[0]?.problem ?? null,
    chain: faults[0]?.chain ?? null,
    seq: faults[0]?.seq ?? null,
  }
  return change(ctx, async () => ({
    value: verdict,
    audit: {
      action: 'trail.verify',
      entity: { kind: 'trail', id: 'chains' },
      detail: { rows, chain: verdict.chain, seq: verdict.seq },
    },
  }))
}

function walkOf(chain: string, signed: SignedCheckpoint | undefined): ChainWalk {
  return new ChainWalk(chain, new Map(signed === undefined ? [] : [[signed.seq, signed.hash]]))
}

/** Takes page after page up to the heads. @returns how many rows were taken */
async function walkThrough(
  walks: ReadonlyMap<string, Walked>,
  page: (last: ChainLine | undefined) => Promise<readonly ChainLine[]>,
): Promise<number> {
  let rows = 0
  for (let last: ChainLine | undefined; ; ) {
    const lines = await page(last)
    for (const line of lines) {
      const walked = walks.get(line.chain)
      if (walked === undefined || BigInt(line.seq) > BigInt(walked.head?.seq ?? 0)) continue
      walked.walk.take(line)
      rows += 1
    }
    last = lines.at(-1)
    if (lines.length < batch) return rows
  }
}

async function headsNow(tx: ReadTx): Promise<readonly Head[]> {
  return rowsOf<Head>(tx, Prisma.sql`SELECT chain, seq::text, hash FROM chain_heads() ORDER BY chain`)
}

async function auditPage(tx: ReadTx, chain: string, last: ChainLine | undefined) {
  return linesOf(
    tx,
    Prisma.sql`SELECT ${auditEventLineSql} AS line FROM audit_event
      WHERE chain = ${chain} AND seq > ${BigInt(last?.seq ?? 0)}::bigint ORDER BY audit_event.seq LIMIT ${batch}`,
  )
}

async function eventsPage(tx: ReadTx, last: ChainLine | undefined) {
  const chain = last?.chain.slice('events:'.length) ?? '00000000-0000-0000-0000-000000000000'
  return linesOf(
    tx,
    Prisma.sql`SELECT ${versionEventLineSql} AS line FROM version_event
      WHERE (chain, seq) > (${chain}::uuid, ${Number(last?.seq ?? 0)}::int)
      ORDER BY version_event.chain, version_event.seq LIMIT ${batch}`,
  )
}

async function linesOf(tx: ReadTx, query: Prisma.Sql): Promise<readonly ChainLine[]> {
  const rows = await rowsOf<{ line: string }>(tx, query)
  return rows.map(({ line }) => JSON.parse(line) as ChainLine)
}
