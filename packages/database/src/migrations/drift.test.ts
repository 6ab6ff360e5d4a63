import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../test-kit/test-database.ts'
import { type Catalog, guards, readCatalog } from './catalog.ts'
import { handMade } from './hand-made.ts'
import { openSchemaEngine, scriptOfSchema } from './schema-engine.ts'
import { schemaEngineAdapter } from './schema-engine-adapter.ts'

let migrated: TestDatabase
let declared: TestDatabase
let fromMigrations: Catalog
let fromSchema: Catalog

beforeAll(async () => {
  migrated = await testDatabase()
  declared = await testDatabase({ unmigrated: true })
  await lendContextFunctions()
  const pool = new pg.Pool({ connectionString: declared.ownerUrl, max: 1 })
  const engine = await openSchemaEngine(schemaEngineAdapter(pool, async () => undefined))
  await declared.sql(await scriptOfSchema(engine))
  await pool.end()
  fromMigrations = await readCatalog(migrated.sql)
  fromSchema = await readCatalog(declared.sql)
})
afterAll(async () => {
  await migrated.close()
  await declared.close()
})

test('every table and column of the migrations is in the schema, with the same type and default', () => {
  expect(Object.fromEntries(fromMigrations.columns)).toEqual(Object.fromEntries(fromSchema.columns))
  expect(fromMigrations.columns.size).toBeGreaterThan(50)
})

test('every key and index is in the schema, or listed as made by hand', () => {
  const { shared, extra } = split(fromMigrations.indexes, fromSchema.indexes)
  expect(shared).toEqual(Object.fromEntries(fromSchema.indexes))
  expect(extra).toEqual(handMade.index.names)
})

test('every foreign key is in the schema, or listed as made by hand', () => {
  const { shared, extra } = split(fromMigrations.foreignKeys, fromSchema.foreignKeys)
  expect(shared).toEqual(Object.fromEntries(fromSchema.foreignKeys))
  expect(extra).toEqual(handMade['foreign key'].names)
})

test.each(guards)('the guards of kind %s are those listed: none lost, none unlisted', (kind) => {
  expect(fromMigrations.guards[kind]).toEqual(handMade[kind].names)
  expect(fromSchema.guards[kind]).toEqual([])
})

// Defaults of columns may call them; a schema file cannot make a function or an extension.
async function lendContextFunctions(): Promise<void> {
  const definitions = await migrated.sql<{ definition: string }>(`
    SELECT 'CREATE EXTENSION IF NOT EXISTS ' || quote_ident(extname) AS definition FROM pg_extension
    UNION ALL
    SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname LIKE 'app\\_%'`)
  for (const { definition } of definitions) await declared.sql(definition)
}

function split(made: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>) {
  return {
    shared: Object.fromEntries([...made].filter(([name]) => wanted.has(name))),
    extra: [...made.keys()].filter((name) => !wanted.has(name)).sort(),
  }
}
