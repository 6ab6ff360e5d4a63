import type pg from 'pg'

/** What is compared between the migrations and the schema: one line of text per thing, by its name. */
export interface Catalog {
  /** `<table>.<column>` → type, nullability, default. */
  readonly columns: ReadonlyMap<string, string>
  /** Every index, those of keys included, by name → definition. */
  readonly indexes: ReadonlyMap<string, string>
  /** Foreign keys by name → table, columns and target. */
  readonly foreignKeys: ReadonlyMap<string, string>
  /** What a schema file can never say, by kind: `<table>.<name>`, or the name of a view. */
  readonly guards: Readonly<Record<Guard, readonly string[]>>
}

export const guards = ['check', 'exclusion', 'trigger', 'view'] as const
type Guard = (typeof guards)[number]

/** Reads the tables of schema `public`, the migrations' own history left out. */
export async function readCatalog(
  sql: <Row extends pg.QueryResultRow>(statement: string) => Promise<Row[]>,
): Promise<Catalog> {
  const lines = async (statement: string): Promise<Map<string, string>> => {
    const rows = await sql<{ name: string; line: string }>(statement)
    return new Map(rows.map(({ name, line }) => [name, line]))
  }
  const found = await sql<{ kind: Guard; name: string }>(guardsQuery)
  const named = (kind: Guard) => found.filter((guard) => guard.kind === kind).map(({ name }) => name)
  return {
    columns: await lines(columnsQuery),
    indexes: await lines(indexesQuery),
    foreignKeys: await lines(foreignKeysQuery),
    guards: {
      check: named('check'),
      exclusion: named('exclusion'),
      trigger: named('trigger'),
      view: named('view'),
    },
  }
}

const ours = `c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'`

// A list's nullability is left out: a schema file cannot say NOT NULL of a list, and its client never writes NULL.
const columnsQuery = `
  SELECT c.relname || '.' || a.attname AS name,
         replace(format_type(a.atttypid, a.atttypmod), 'timestamp(6)', 'timestamp')
           || CASE WHEN a.attnotnull AND t.typcategory <> 'A' THEN ' NOT NULL' ELSE '' END
           || CASE WHEN a.attidentity <> '' OR pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%' THEN ' NUMBERED'
                   ELSE coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') END AS line
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relkind IN ('r', 'p') AND ${ours}`

const indexesQuery = `
  SELECT i.relname AS name, pg_get_indexdef(i.oid) AS line
  FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
  WHERE ${ours}`

// What happens on delete is left out: the client leaves it to the database, so only the migrations say it.
const foreignKeysQuery = `
  SELECT con.conname AS name,
         c.relname || ' ' || regexp_replace(pg_get_constraintdef(con.oid), ' (ON|DEFERRABLE|NOT VALID).*', '') AS line
  FROM pg_constraint con JOIN pg_class c ON c.oid = con.conrelid
  WHERE con.contype = 'f' AND ${ours}`

const guardsQuery = `
  SELECT CASE con.contype WHEN 'c' THEN 'check' ELSE 'exclusion' END AS kind, c.relname || '.' || con.conname AS name
  FROM pg_constraint con JOIN pg_class c ON c.oid = con.conrelid
  WHERE con.contype IN ('c', 'x') AND ${ours}
  UNION ALL
  SELECT 'trigger', c.relname || '.' || t.tgname
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  WHERE NOT t.tgisinternal AND ${ours}
  UNION ALL
  SELECT 'view', c.relname FROM pg_class c WHERE c.relkind IN ('v', 'm') AND ${ours}
  ORDER BY 1, 2`
