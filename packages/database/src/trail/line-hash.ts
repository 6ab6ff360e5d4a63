import { sealedFields } from './sealed-fields.ts'
import type { ChainLine, RecordLine } from './trail-line.ts'

/** The hash that a row of a chain must carry. */
export function lineHash(line: ChainLine): string {
  switch (line.type) {
    case 'audit_event':
      return sealedFields([
        line.prev_hash,
        line.chain,
        line.seq,
        line.id,
        line.at,
        line.organization_id,
        line.actor,
        line.action,
        line.entity,
        line.outcome,
        line.purpose,
        line.request_id,
        line.patient_ids.join(','),
        line.payload,
      ])
    case 'version_event':
      return sealedFields([
        line.prev_hash,
        line.chain.slice('events:'.length),
        line.seq,
        line.version_id,
        line.number,
        line.move,
        line.from_state,
        line.to_state,
        line.at,
        line.actor_id,
        line.reason,
        line.content_hash,
        line.signature_id,
        line.request_id,
      ])
    case 'record_seal':
      return sealedFields([line.prev_hash, line.chain, line.seq, line.record, line.record_hash, line.at])
  }
}

/** The hash that the seal of a row must carry: the table, then each column's name and value by the bytes of the names. */
export function recordHash({ table, fields }: Pick<RecordLine, 'table' | 'fields'>): string {
  const names = Object.keys(fields).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  return sealedFields([table, ...names.flatMap((name) => [name, fields[name] ?? ''])])
}
