import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prismaFolder, schemaFiles } from './migrations/migration-files.ts'

const generated = fileURLToPath(new URL('./generated', import.meta.url))

/** Generates the Prisma client from prisma/*.prisma, offline; does nothing when it is up to date. */
export function generateClient(): void {
  const require = createRequire(join(prismaFolder, '..', 'package.json'))
  const manifest = require.resolve('prisma/package.json')
  const { version } = require('prisma/package.json') as { version: string }
  const wanted = createHash('sha256')
    .update(JSON.stringify([version, schemaFiles().map(([, text]) => text)]))
    .digest('hex')
  const stamp = join(generated, '.schema-hash')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return

  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(dirname(manifest), 'build/index.js'), 'generate', '--schema', prismaFolder],
    {
      encoding: 'utf8',
      cwd: dirname(prismaFolder),
      // The CLI downloads a native schema engine unless told where one is; generating never runs it.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: manifest,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  )
  if (status !== 0) throw new Error(`The Prisma client could not be generated.\n${stdout}${stderr}`)
  mkdirSync(generated, { recursive: true })
  writeFileSync(stamp, wanted)
}

if (import.meta.main) generateClient()
