import type pg from 'pg'
import type { Checkpoint } from './checkpoint.ts'

/** A repeatable source of chance: whole numbers from 0 up to `below`. */
export type Chance = (below: number) => number

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

export const chainTables = {
  audit_event: { chain: `chain`, prev: 'prev_hash', hashOf: 'audit_event_hash' },
  version_event: { chain: `'events:' || chain`, prev: 'previous_hash', hashOf: 'version_event_hash' },
  record_seal: { chain: `chain`, prev: 'prev_hash', hashOf: 'record_seal_hash' },
} as const
export type ChainTable = keyof typeof chainTables

export const recordTables = [
  'article',
  'article_version',
  'saved_state',
  'contributor',
  'signature',
  'vote',
] as const

interface Row {
  readonly ctid: string
  readonly chain: string
  readonly key: string
  readonly seq: string
  readonly last: string
}

export async function randomRow(client: pg.Client, table: ChainTable, chance: Chance): Promise<Row> {
  const { rows } = await client.query<Row>(
    `SELECT ctid::text, ${chainTables[table].chain} AS chain, chain::text AS key, seq::text,
       (max(seq) OVER (PARTITION BY chain))::text AS last FROM ${table} ORDER BY ${table}.chain, ${table}.seq`,
  )
  return pick(rows, chance)
}

interface SealedRecord {
  readonly ctid: string
  readonly record: string
  readonly chain: string
  readonly seq: string
}

export async function randomRecord(client: pg.Client, table: string, chance: Chance): Promise<SealedRecord> {
  const { rows } = await client.query<SealedRecord>(
    `SELECT DISTINCT ON (seal.record) kept.ctid::text, seal.record, seal.chain, seal.seq::text
     FROM ${table} AS kept JOIN record_seal AS seal ON seal.record = record_key('${table}', to_jsonb(kept) - 'content_text' - 'content')
     ORDER BY seal.record, seal.seq DESC`,
  )
  return pick(rows, chance)
}

interface Column {
  readonly name: string
  readonly type: string
}

export async function columnsOf(client: pg.Client, table: string): Promise<readonly Column[]> {
  const { rows } = await client.query<Column>(
    `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [table],
  )
  return rows
}

const states = [
  'DRAFT',
  'SUBMITTED',
  'UNDER_REVIEW',
  'CHANGES_REQUESTED',
  'APPROVED',
  'SUPERSEDED',
  'WITHDRAWN',
]
/** What a column with a short list of values may be set to. */
const choices: Readonly<Record<string, readonly string[]>> = {
  state: states,
  outcome: ['success', 'denied', 'failed'],
  meaning: ['authored', 'reviewed', 'approved', 'withdrawn'],
  choice: ['approve', 'object', 'abstain'],
  seat: ['reviewer', 'methodologist', 'patient-representative'],
  action: ['patient.read', 'version.save', 'session.end'],
}

/** Sets one column of one row to something else. Answers whether it is something else now. */
export async function edit(
  client: pg.Client,
  table: string,
  ctid: string,
  column: Column,
  chance: Chance,
): Promise<boolean> {
  const { name, type } = column
  const some = chance(100_000)
  const text = choices[name] === undefined ? `'forged-${some}'` : `'${pick(choices[name], chance)}'`
  const values: Readonly<Record<string, string>> = {
    text,
    uuid: chance(8) === 0 ? 'NULL' : 'gen_random_uuid()',
    'uuid[]': chance(2) === 0 ? `${name} || gen_random_uuid()` : `array_append(${name}, NULL)`,
    bigint: `${name} + ${1_000_000 + some}`,
    integer: `${name} + ${1000 + some}`,
    jsonb: `${name} || '{"forged": ${some}}'`,
    'timestamp with time zone':
      chance(8) === 0 ? `'infinity'` : `coalesce(${name}, now()) + interval '${some + 1} milliseconds'`,
    tstzrange: `tstzrange('2001-01-01', '2001-02-01')`,
  }
  const nullable = ['purpose', 'request_id', 'move', 'from_state', 'voided_at', 'withdrawn_reason'].includes(
    name,
  )
  const value = nullable && chance(4) === 0 ? 'NULL' : values[type]
  if (value === undefined) throw new Error(`No value is made for ${table}.${name} of type ${type}.`)
  await client.query('SAVEPOINT edit')
  try {
    const { rows } = await client.query<{ changed: boolean }>(
      `WITH before AS (SELECT ${name} AS value FROM ${table} WHERE ctid = $1::tid)
       UPDATE ${table} SET ${name} = ${value} WHERE ctid = $1::tid
       RETURNING ${name} IS DISTINCT FROM (SELECT value FROM before) AS changed`,
      [ctid],
    )
    return rows[0]?.changed === true
  } catch {
    // A constraint that no trigger carries refused it: there was no edit.
    await client.query('ROLLBACK TO SAVEPOINT edit')
    return false
  }
}

export async function recomputeFrom(
  client: pg.Client,
  table: ChainTable,
  { key, chain }: Pick<Row, 'key' | 'chain'>,
  from: bigint,
): Promise<void> {
  const { prev, hashOf } = chainTables[table]
  const { rows } = await client.query<{ last: string }>(
    `SELECT max(seq)::text AS last FROM ${table} WHERE chain = $1`,
    [key],
  )
  const last = BigInt(rows[0]?.last ?? 0)
  for (let seq = from; seq <= last; seq += 1n) {
    await client.query(
      `UPDATE ${table} SET ${prev} = coalesce((SELECT hash FROM ${table} WHERE chain = $1 AND seq = $2::bigint - 1), '')
       WHERE chain = $1 AND seq = $2::bigint`,
      [key, seq],
    )
    await client.query(
      `UPDATE ${table} AS kept SET hash = ${hashOf}(kept) WHERE chain = $1 AND seq = $2::bigint`,
      [key, seq],
    )
  }
  await moveHeadTo(client, table, key, chain, last)
}

export async function moveHeadTo(
  client: pg.Client,
  table: ChainTable,
  key: string,
  chain: string,
  seq: bigint,
): Promise<void> {
  if (seq === 0n) await client.query('DELETE FROM audit_chain WHERE chain = $1', [chain])
  else
    await client.query(
      `UPDATE audit_chain SET seq = $2::bigint, hash = (SELECT hash FROM ${table} WHERE chain = $3 AND seq = $2::bigint) WHERE chain = $1`,
      [chain, seq, key],
    )
}

export function firstCheckpoint(checkpoints: readonly Checkpoint[], chain: string, from: bigint): bigint {
  const seqs = checkpoints.filter((point) => point.chain === chain).map(({ seq }) => BigInt(seq))
  return seqs.filter((seq) => seq >= from).sort((a, b) => (a < b ? -1 : 1))[0] ?? -1n
}

export function pick<T>(list: readonly T[], chance: Chance): T {
  const found = list[chance(list.length)]
  if (found === undefined) throw new Error('There is nothing to pick from.')
  return found
}
