import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readStartSettings } from '../apps/api/src/platform/start-settings.ts'
import { prepareSteps } from './check-steps.ts'
import { stopWithLauncher } from './launcher.ts'
import { report, root, runStep, type Step } from './run-step.ts'

// `pnpm start`: prepares what is generated, then serves everything on one origin.

const dashboard: Step = {
  name: 'dashboard',
  command: 'turbo',
  args: ['run', 'build', '--filter=@guideboard/dashboard', '--output-logs=errors-only'],
}

async function succeeds(step: Step): Promise<boolean> {
  const result = await runStep(step)
  report(result)
  return result.ok
}

async function start(): Promise<void> {
  stopWithLauncher()
  const settings = await readStartSettings(process.env, process.argv.slice(2))
  const first = !existsSync(join(root, 'apps', 'dashboard', 'dist'))
  console.log(`Guideboard is getting ready.${first ? ' The first time takes about a minute.' : ''}`)
  for (const step of prepareSteps) if (!(await succeeds(step))) throw new Error(`${step.name}: see above.`)
  // Only now: it imports what the steps generate.
  const { main } = await import('../apps/api/src/main.ts')
  await main(settings, () => succeeds(dashboard))
}

try {
  await start()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
