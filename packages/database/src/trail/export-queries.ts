import { Prisma } from '../generated/client.ts'

/** One SELECT per type of line, in the order of an export; each row is one line. */
export interface ExportQuery {
  readonly sql: string
  /** Rows read at a time: few where a row holds a whole document. */
  readonly batch: number
}

/** Integer microseconds; a time that is none, by its name. */
const micros = (column: string) =>
  `CASE WHEN isfinite(${column}) THEN ((extract(epoch FROM ${column}) * 1000000)::bigint)::text ELSE ${column}::text END`

/** The tables whose rows are sealed. */
const sealedTables = [
  'article',
  'article_version',
  'saved_state',
  'contributor',
  'signature',
  'vote',
] as const

/** A row of audit_event and of version_event as the text of its line. */
const auditEventLine = `json_build_object('type', 'audit_event', 'chain', chain, 'seq', seq::text, 'id', id, 'at', ${micros('at')},
        'organization_id', organization_id, 'actor', actor, 'action', action, 'entity', entity, 'outcome', outcome,
        'purpose', purpose, 'request_id', request_id, 'patient_ids', patient_ids, 'payload', payload,
        'prev_hash', prev_hash, 'hash', hash)::text`
const versionEventLine = `json_build_object('type', 'version_event', 'chain', 'events:' || chain, 'seq', seq::text,
        'version_id', version_id, 'number', number::text, 'move', move, 'from_state', from_state, 'to_state', to_state,
        'at', ${micros('at')}, 'actor_id', actor_id, 'reason', reason, 'content_hash', content_hash,
        'signature_id', signature_id, 'request_id', request_id, 'prev_hash', previous_hash, 'hash', hash)::text`

/** The same inside a query of one's own; the text is ours alone, no value is in it. */
export const auditEventLineSql: Prisma.Sql = Prisma.sql([auditEventLine])
export const versionEventLineSql: Prisma.Sql = Prisma.sql([versionEventLine])

const chains: readonly ExportQuery[] = [
  {
    batch: 1000,
    sql: `SELECT ${auditEventLine} AS line FROM audit_event ORDER BY chain COLLATE "C", audit_event.seq`,
  },
  {
    batch: 1000,
    sql: `SELECT ${versionEventLine} AS line FROM version_event ORDER BY version_event.chain, version_event.seq`,
  },
  {
    batch: 1000,
    sql: `SELECT json_build_object('type', 'record_seal', 'chain', chain, 'seq', seq::text, 'record', record,
        'record_hash', record_hash, 'at', ${micros('at')}, 'prev_hash', prev_hash, 'hash', hash)::text AS line
      FROM record_seal ORDER BY chain COLLATE "C", record_seal.seq`,
  },
  {
    batch: 1000,
    sql: `SELECT json_build_object('type', 'head', 'chain', chain, 'seq', seq::text, 'hash', hash)::text AS line
      FROM audit_chain ORDER BY chain COLLATE "C"`,
  },
]

const records: readonly ExportQuery[] = sealedTables.map((table) => ({
  batch: table === 'article_version' || table === 'saved_state' ? 50 : 1000,
  sql: `SELECT json_build_object('type', 'record', 'table', '${table}', 'record', record_key('${table}', kept),
      'fields', sealed_columns(kept)${table === 'article_version' ? `, 'content', kept -> 'content'` : ''})::text AS line
    FROM (SELECT to_jsonb(${table}) AS kept FROM ${table} ORDER BY ${table}.ctid) AS rows`,
}))

export const exportQueries: readonly ExportQuery[] = [...chains, ...records]
