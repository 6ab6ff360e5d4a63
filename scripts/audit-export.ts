import { resolve } from 'node:path'
import { readConfig } from '../apps/api/src/platform/config.ts'
import { prepare } from './prepare.ts'

// `pnpm audit:export <folder>`: the whole trail with its checkpoints, as it is at one moment. Codes: 0 written, 1 failed,
// 2 called wrongly.

const [folder, ...rest] = process.argv.slice(2)
if (folder === undefined || rest.length > 0) {
  console.error('Name the folder to write: pnpm audit:export <folder>. It must not be there yet.')
  process.exit(2)
}

try {
  const { dataFolder, databaseUrl, checkpointFolder } = readConfig(process.env)
  await prepare()
  const { exportTrail, reachEmbedded } = await import('../packages/database/src/index.ts')
  const say = (line: string) => console.error(`  ${line}`)
  const server =
    databaseUrl === undefined
      ? await reachEmbedded(resolve(dataFolder, 'postgres'), say)
      : { ownerUrl: databaseUrl, release: async () => undefined }
  try {
    const target = resolve(folder)
    const lines = await exportTrail({
      ownerUrl: server.ownerUrl,
      folder: target,
      checkpoints: checkpointFolder,
    })
    console.log(`${lines} lines are in ${target}. Check them with: pnpm audit:verify ${folder}`)
  } finally {
    await server.release()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
