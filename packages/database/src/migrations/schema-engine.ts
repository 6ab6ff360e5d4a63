import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { migrationFiles, prismaFolder, schemaFiles } from './migration-files.ts'
import type { schemaEngineAdapter } from './schema-engine-adapter.ts'

export type SchemaEngine = bindings.SchemaEngine

const noFilters = { externalTables: [], externalEnums: [] }

// The package keeps its one engine in a module of its own. Should this module exist twice in a process (test
// runners do that), loading the engine again would take it away from under whoever is using it.
const loadedName = Symbol.for('guideboard.schema-engine-loaded')
const processWide = globalThis as unknown as Record<symbol, boolean | undefined>

// Neither the language's library nor Node's types declare it; the browser's are not wanted here.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<string, unknown>> }
}

/** Prisma's schema engine as WebAssembly: needs no native binary, so no download. */
export function openSchemaEngine(adapter: ReturnType<typeof schemaEngineAdapter>): Promise<SchemaEngine> {
  loadOnce()
  return bindings.SchemaEngine.new({ datamodels: schemaFiles() }, () => undefined, adapter)
}

// The package's own entry expects a bundler to import the .wasm file.
function loadOnce(): void {
  if (processWide[loadedName]) return
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const module = new WebAssembly.Module(readFileSync(`${dirname(entry)}/schema_engine_bg.wasm`))
  const instance = new WebAssembly.Instance(module, {
    './schema_engine_bg.js': { ...bindings, ...unheldTimers() },
  })
  // Exported by the glue for its own entry, and left out of its types.
  const glue = bindings as unknown as { readonly __wbg_set_wasm: (exports: object) => void }
  glue.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  processWide[loadedName] = true
}

// The engine never clears the 10 s timer of its own lock, which would keep the process alive that long.
function unheldTimers(): Record<string, unknown> {
  const names = Object.keys(bindings).filter((name) => name.startsWith('__wbg_setTimeout_'))
  const unheld = (run: () => void, delay: number) => setTimeout(run, delay).unref()
  return Object.fromEntries(names.map((name) => [name, unheld]))
}

/** The migrations of this checkout as the engine wants them. */
function migrationsList() {
  const lockfile = readFileSync(`${prismaFolder}/migrations/migration_lock.toml`, 'utf8')
  return {
    baseDir: `${prismaFolder}/migrations`,
    lockfile: { path: 'migration_lock.toml', content: lockfile },
    shadowDbInitScript: '',
    migrationDirectories: migrationFiles().map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  }
}

/** Applies what is missing; answers the names of what it applied. */
export async function applyMigrations(engine: SchemaEngine): Promise<readonly string[]> {
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: migrationsList(),
    filters: noFilters,
  })
  return appliedMigrationNames
}

/** The script that would create the tables of the *.prisma files in an empty database. */
export async function scriptOfSchema(engine: SchemaEngine): Promise<string> {
  const files = schemaFiles().map(([path, content]) => ({ path, content }))
  const { stdout } = await engine.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: noFilters,
  } as bindings.DiffParams)
  if (!stdout) throw new Error('The schema engine printed no script for the schema.')
  return stdout
}
