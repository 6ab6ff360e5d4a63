import type { Prisma, Tx } from '@guideboard/database'

type ReadMethods = `find${string}` | 'count'

/** A transaction that can only be read from: `find*` and `count` of every model, and `rowsOf`. */
export type ReadTx = {
  readonly [M in keyof Tx as Tx[M] extends { findMany: unknown } ? M : never]: Pick<
    Tx[M],
    Extract<keyof Tx[M], ReadMethods>
  >
}

const writes =
  /\b(insert\s+into|delete\s+from|merge\s+into|truncate|set_config)\b|\bupdate\s+[\w."]+\s+(as\s+)?(\w+\s+)?set\b/i

/**
 * One read in SQL, for what the models cannot say: views, functions, a whole answer in one statement.
 * Values travel as parameters of the template (`Prisma.sql`).
 * @param tx a read handle, or a write handle in which something is read
 */
export function rowsOf<Row>(tx: ReadTx, query: Prisma.Sql): Promise<Row[]> {
  if (!/^\s*(select|with)\b/i.test(query.sql) || writes.test(query.sql)) {
    throw new TypeError('rowsOf reads: the statement must be a SELECT.')
  }
  // The handle is a whole transaction underneath; only its type is narrow.
  return (tx as unknown as Tx).$queryRaw<Row[]>(query)
}
