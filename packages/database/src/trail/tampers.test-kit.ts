import type pg from 'pg'
import type { Checkpoint } from './checkpoint.ts'
import {
  type ChainTable,
  type Chance,
  chainTables,
  columnsOf,
  edit,
  firstCheckpoint,
  moveHeadTo,
  pick,
  randomRecord,
  randomRow,
  recomputeFrom,
  recordTables,
} from './trail-rows.test-kit.ts'
import type { TrailFault, TrailVerdict } from './trail-verdict.ts'

/** One edit by a superuser with every trigger off, and whether a fault names what it hit. */
export interface Tamper {
  readonly what: string
  /** Of the first fault. Where several rows are as good an answer, each of them is right. */
  readonly isNamedBy: (fault: TrailFault) => boolean
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

/** Whether a verdict finds the edit and names the right row first. */
export function judge({ faults }: TrailVerdict, { isNamedBy }: Tamper): 'missed' | 'misnamed' | 'found' {
  const [first] = faults
  if (first === undefined) return 'missed'
  return isNamedBy(first) ? 'found' : 'misnamed'
}
