import { createHash } from 'node:crypto'

/** SHA-256 (hex) over length-prefixed fields, as the database computes it: `<bytes>:<text>` each, `-` for none. */
export function sealedFields(fields: readonly (string | null)[]): string {
  const sealed = fields.map((field) =>
    field === null ? '-' : `${Buffer.byteLength(field, 'utf8')}:${field}`,
  )
  return sha256(sealed.join(''))
}

/** SHA-256 of the UTF-8 of a text, 64 hex digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
