import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..')

/**
 * Brings the peers into `bench/node_modules`, by the lockfile beside them. They are no part of the workspace,
 * so neither `pnpm install` nor `pnpm test` ever loads them.
 */
export async function installPeers(): Promise<void> {
  if (existsSync(join(folder, 'node_modules', 'json-rules-engine'))) return
  console.log('Installing the peers into bench/node_modules …')
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn('pnpm', ['install', '--ignore-workspace', '--frozen-lockfile'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0)
    throw new Error(
      `The peers could not be installed: run "pnpm install --ignore-workspace" in ${folder} to see why.`,
    )
}
