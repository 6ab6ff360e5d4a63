import type pg from 'pg'
import type { Checkpoint } from './checkpoint.ts'
import type { TrailFault, TrailVerdict } from './trail-verdict.ts'

/** One edit by a superuser with every trigger off, and whether a fault names what it hit. */
export interface Tamper {
  readonly what: string
  /** Of the first fault. Where several rows are as good an answer, each of them is right. */
  readonly isNamedBy: (fault: TrailFault) => boolean
}

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

/** Switches every guard of the trail's tables off for good, and foreign keys for this session. */
export async function removeGuards(client: pg.Client): Promise<void> {
  for (const table of [...Object.keys(chainTables), ...recordTables])
    await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  await client.query(`SET session_replication_role = 'replica'`)
}

/** Makes one random edit in the transaction that the client is in; undefined when it hit nothing or was impossible. */
export async function tamper(
  client: pg.Client,
  chance: Chance,
  checkpoints: readonly Checkpoint[],
): Promise<Tamper | undefined> {
  const kinds = [
    editRow,
    editRow,
    editRecord,
    editRecord,
    editRecord,
    deleteRow,
    deleteRecord,
    forgeRow,
    forgeRecord,
    swapRows,
    cutTail,
    recompute,
    recompute,
    resealRecord,
    moveHead,
  ]
  const kind = pick(kinds, chance)
  return kind(client, chance, checkpoints)
}

const chainTables = {
  audit_event: { chain: `chain`, prev: 'prev_hash', hashOf: 'audit_event_hash' },
  version_event: { chain: `'events:' || chain`, prev: 'previous_hash', hashOf: 'version_event_hash' },
  record_seal: { chain: `chain`, prev: 'prev_hash', hashOf: 'record_seal_hash' },
} as const
type ChainTable = keyof typeof chainTables

const recordTables = [
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

type Kind = (
  client: pg.Client,
  chance: Chance,
  checkpoints: readonly Checkpoint[],
) => Promise<Tamper | undefined>

const at =
  (chain: string, seq: string | bigint) =>
  (fault: TrailFault): boolean =>
    fault.chain === chain && fault.seq === String(seq)

const editRow: Kind = async (client, chance) => {
  const table = pick(Object.keys(chainTables) as ChainTable[], chance)
  const row = await randomRow(client, table, chance)
  const column = pick(await columnsOf(client, table), chance)
  if (!(await edit(client, table, row.ctid, column, chance))) return undefined
  const moved = column.name === 'chain'
  return {
    what: `${table}.${column.name} of ${row.chain} ${row.seq}`,
    // A row that was moved to another chain is missing in one and too many in the other.
    isNamedBy: (fault) => at(row.chain, row.seq)(fault) || (moved && fault.chain !== row.chain),
  }
}

const editRecord: Kind = async (client, chance) => {
  const table = pick(recordTables, chance)
  const record = await randomRecord(client, table, chance)
  const column = pick(await columnsOf(client, table), chance)
  if (!(await edit(client, table, record.ctid, column, chance))) return undefined
  return {
    what: `${table}.${column.name} of ${record.record}`,
    // With another key it is another row, without a seal.
    isNamedBy: (fault) => at(record.chain, record.seq)(fault) || fault.problem.includes('without a seal'),
  }
}

const deleteRow: Kind = async (client, chance) => {
  const table = pick(Object.keys(chainTables) as ChainTable[], chance)
  const row = await randomRow(client, table, chance)
  await client.query(`DELETE FROM ${table} WHERE ctid = $1::tid`, [row.ctid])
  return { what: `delete ${table} ${row.chain} ${row.seq}`, isNamedBy: at(row.chain, row.seq) }
}

const deleteRecord: Kind = async (client, chance) => {
  const table = pick(recordTables, chance)
  const { ctid, record, chain, seq } = await randomRecord(client, table, chance)
  await client.query(`DELETE FROM ${table} WHERE ctid = $1::tid`, [ctid])
  return { what: `delete ${record}`, isNamedBy: at(chain, seq) }
}

// Appended with a hash that is right, before anybody moved the head; or put between with everything after it moved up.
const forgeRow: Kind = async (client, chance, checkpoints) => {
  const table = pick(Object.keys(chainTables) as ChainTable[], chance)
  const row = await randomRow(client, table, chance)
  const { prev, hashOf } = chainTables[table]
  const between = chance(2) === 0
  const place = between ? BigInt(row.seq) : BigInt(row.last) + 1n
  if (between) {
    // By way of numbers that are free: a key is checked row by row.
    const away = 1_000_000
    await client.query(`UPDATE ${table} SET seq = seq + ${away} WHERE chain = $1 AND seq >= $2`, [
      row.key,
      place,
    ])
    await client.query(`UPDATE ${table} SET seq = seq - ${away - 1} WHERE chain = $1 AND seq > ${away}`, [
      row.key,
    ])
  }
  // Never the very row that stood there, or it would be the next one that is forged.
  const fresh = {
    audit_event: `'id', gen_random_uuid(),`,
    version_event: `'signature_id', null, 'request_id', 'forged',`,
    record_seal: `'record_hash', 'forged',`,
  }[table]
  await client.query(
    `INSERT INTO ${table} SELECT (jsonb_populate_record(kept, jsonb_build_object(${fresh} 'seq', $2::text, '${prev}',
       coalesce((SELECT hash FROM ${table} WHERE chain = $1 AND seq = $2::bigint - 1), '')))).* FROM ${table} AS kept
     WHERE chain = $1 ORDER BY kept.seq DESC LIMIT 1`,
    [row.key, place],
  )
  if (between) {
    await recomputeFrom(client, table, row, place)
    const seq = firstCheckpoint(checkpoints, row.chain, place)
    return { what: `forge between ${row.chain} ${place}, all computed anew`, isNamedBy: at(row.chain, seq) }
  }
  await client.query(
    `UPDATE ${table} AS kept SET hash = ${hashOf}(kept) WHERE chain = $1 AND seq = $2::bigint`,
    [row.key, place],
  )
  return { what: `forge after ${row.chain} ${row.last}`, isNamedBy: at(row.chain, place) }
}

const forgeRecord: Kind = async (client, chance) => {
  const table = pick(['signature', 'vote', 'contributor'] as const, chance)
  const { ctid, record } = await randomRecord(client, table, chance)
  const fresh = {
    signature: `'id', gen_random_uuid(), 'confirmation_id', gen_random_uuid()`,
    vote: `'id', gen_random_uuid(), 'signature_id', gen_random_uuid(), 'voter_id', gen_random_uuid()`,
    contributor: `'person_id', gen_random_uuid()`,
  }[table]
  await client.query(
    `INSERT INTO ${table} SELECT (jsonb_populate_record(kept, jsonb_build_object(${fresh}))).* FROM ${table} AS kept WHERE ctid = $1::tid`,
    [ctid],
  )
  return { what: `forge beside ${record}`, isNamedBy: ({ problem }) => problem.includes('without a seal') }
}

const swapRows: Kind = async (client, chance) => {
  const table = pick(Object.keys(chainTables) as ChainTable[], chance)
  const { key, chain, last } = await randomRow(client, table, chance)
  const [a, b] = [chance(Number(last)) + 1, chance(Number(last)) + 1].sort((x, y) => x - y)
  if (a === undefined || b === undefined || a === b) return undefined
  for (const [from, to] of [
    [a, 1_000_000],
    [b, a],
    [1_000_000, b],
  ])
    await client.query(`UPDATE ${table} SET seq = $3 WHERE chain = $1 AND seq = $2`, [key, from, to])
  return { what: `swap ${chain} ${a} and ${b}`, isNamedBy: at(chain, String(a)) }
}

// The head goes with it, so that only a checkpoint knows.
const cutTail: Kind = async (client, chance) => {
  const table = pick(Object.keys(chainTables) as ChainTable[], chance)
  const { key, chain, last } = await randomRow(client, table, chance)
  const keep = BigInt(last) - BigInt(1 + chance(Number(last)))
  await client.query(`DELETE FROM ${table} WHERE chain = $1 AND seq > $2`, [key, keep])
  await moveHeadTo(client, table, key, chain, keep)
  return { what: `cut ${chain} after ${keep}`, isNamedBy: at(chain, keep + 1n) }
}

// Everything after an edit is made right again, the head too.
const recompute: Kind = async (client, chance, checkpoints) => {
  const table = pick(Object.keys(chainTables) as ChainTable[], chance)
  const row = await randomRow(client, table, chance)
  const texts = {
    audit_event: ['entity', 'purpose', 'payload'],
    version_event: ['reason', 'content_hash'],
    record_seal: ['record_hash'],
  }
  const column = pick(texts[table], chance)
  await client.query(`UPDATE ${table} SET ${column} = '{"forged": ${chance(1000)}}' WHERE ctid = $1::tid`, [
    row.ctid,
  ])
  await recomputeFrom(client, table, row, BigInt(row.seq))
  const seq = firstCheckpoint(checkpoints, row.chain, BigInt(row.seq))
  return { what: `${column} of ${row.chain} ${row.seq}, all computed anew`, isNamedBy: at(row.chain, seq) }
}

// A row of the record, its seal, and every seal after it.
const resealRecord: Kind = async (client, chance, checkpoints) => {
  const table = pick(['signature', 'vote'] as const, chance)
  const { ctid, record, chain, seq } = await randomRecord(client, table, chance)
  const column = table === 'vote' ? 'reason' : 'printed_name'
  await client.query(`UPDATE ${table} SET ${column} = 'forged ${chance(1000)}' WHERE ctid = $1::tid`, [ctid])
  await client.query(`SET LOCAL TimeZone = 'UTC'`)
  await client.query(
    `UPDATE record_seal SET record_hash = record_hash('${table}', (SELECT to_jsonb(kept) FROM ${table} AS kept
       WHERE record_key('${table}', to_jsonb(kept)) = $3)) WHERE chain = $1 AND seq = $2`,
    [chain, seq, record],
  )
  await recomputeFrom(client, 'record_seal', { key: chain, chain }, BigInt(seq))
  const named = firstCheckpoint(checkpoints, chain, BigInt(seq))
  return { what: `${record} sealed anew`, isNamedBy: at(chain, named) }
}

const moveHead: Kind = async (client, chance) => {
  const { rows } = await client.query<{ chain: string; seq: string }>(
    'SELECT chain, seq FROM audit_chain ORDER BY chain',
  )
  const { chain, seq } = pick(rows, chance)
  if (chance(2) === 0) {
    await client.query('DELETE FROM audit_chain WHERE chain = $1', [chain])
    return { what: `delete the head of ${chain}`, isNamedBy: at(chain, BigInt(seq) + 1n) }
  }
  await client.query('UPDATE audit_chain SET seq = seq + 1 WHERE chain = $1', [chain])
  return { what: `move the head of ${chain}`, isNamedBy: at(chain, BigInt(seq) + 1n) }
}

async function randomRow(client: pg.Client, table: ChainTable, chance: Chance): Promise<Row> {
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

async function randomRecord(client: pg.Client, table: string, chance: Chance): Promise<SealedRecord> {
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

async function columnsOf(client: pg.Client, table: string): Promise<readonly Column[]> {
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
async function edit(
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

async function recomputeFrom(
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

async function moveHeadTo(
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

function firstCheckpoint(checkpoints: readonly Checkpoint[], chain: string, from: bigint): bigint {
  const seqs = checkpoints.filter((point) => point.chain === chain).map(({ seq }) => BigInt(seq))
  return seqs.filter((seq) => seq >= from).sort((a, b) => (a < b ? -1 : 1))[0] ?? -1n
}

function pick<T>(list: readonly T[], chance: Chance): T {
  const found = list[chance(list.length)]
  if (found === undefined) throw new Error('There is nothing to pick from.')
  return found
}

/** Whether a verdict finds the edit and names the right row first. */
export function judge({ faults }: TrailVerdict, { isNamedBy }: Tamper): 'missed' | 'misnamed' | 'found' {
  const [first] = faults
  if (first === undefined) return 'missed'
  return isNamedBy(first) ? 'found' : 'misnamed'
}
