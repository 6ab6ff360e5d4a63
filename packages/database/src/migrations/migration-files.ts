import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder that holds the schema (*.prisma) and the migrations. */
export const prismaFolder = fileURLToPath(new URL('../../../../prisma', import.meta.url))

export interface MigrationFile {
  readonly name: string
  readonly sql: string
  /** SHA-256 of the file, as Prisma keeps it in _prisma_migrations. */
  readonly checksum: string
}

/** The migrations of this checkout, in the order in which they apply. */
export function migrationFiles(): readonly MigrationFile[] {
  return readdirSync(`${prismaFolder}/migrations`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(`${prismaFolder}/migrations/${name}/migration.sql`, 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** The schema as [path, text] pairs, in the order of their names. */
export function schemaFiles(): [path: string, text: string][] {
  return readdirSync(prismaFolder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => [`${prismaFolder}/${name}`, readFileSync(`${prismaFolder}/${name}`, 'utf8')])
}
