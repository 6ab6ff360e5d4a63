import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './schema.ts'

export const schemaFile = join(import.meta.dirname, '../schema.graphql')

/** The schema as text: sorted, so that moving a line of code changes nothing. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}

// `node print-schema.ts` writes the file that the dashboard is built against; `--check` only compares.
if (import.meta.main) {
  if (!process.argv.includes('--check')) writeFileSync(schemaFile, printedSchema())
  else if (readFileSync(schemaFile, 'utf8') !== printedSchema()) {
    process.stderr.write(
      'apps/api/schema.graphql is not what the code says. Run: node apps/api/src/print-schema.ts\n',
    )
    process.exitCode = 1
  }
}
