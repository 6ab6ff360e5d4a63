import { Prisma } from '@guideboard/database'
import type { SignatureMeaning } from '../accounts/signature-meaning.ts'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'

/** What stands on paper under a signature: never changed, whatever the signer is called now. */
export interface Signature {
  readonly id: string
  readonly printedName: string
  readonly meaning: SignatureMeaning
  /** How the signer showed who they are, in words. */
  readonly method: string
  readonly contentHash: string
  readonly signedAt: Date
}

export async function signaturesById(
  tx: ReadTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Signature>> {
  const rows = await rowsOf<Signature>(
    tx,
    Prisma.sql`
      SELECT id, printed_name AS "printedName", meaning, method, content_hash AS "contentHash", signed_at AS "signedAt"
      FROM signature WHERE id = ANY (${[...ids]}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}
