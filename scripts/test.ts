import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkSteps, prepareSteps } from './check-steps.ts'
import { report, root, runStep, stepEnvironment } from './run-step.ts'

// `pnpm test`: everything that must hold. Its last line is `N passed, N failed`.

interface Tally {
  readonly passed: number
  readonly failed: number
}

const buildStep = {
  name: 'dashboard build',
  command: 'turbo',
  args: ['run', 'build', '--filter=@guideboard/dashboard', '--output-logs=errors-only'],
}

async function runSteps(): Promise<Tally> {
  let passed = 0
  let failed = 0
  for (const step of [...prepareSteps, ...checkSteps, buildStep]) {
    const result = await runStep(step)
    report(result)
    if (result.ok) passed += 1
    else failed += 1
  }
  return { passed, failed }
}

/** Runs every vitest project, shows its report as it goes, and counts from its JSON file. */
async function runVitest(): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'guideboard-test-'))
  const file = join(folder, 'results.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await new Promise<number>((resolve) => {
    const child = spawn('vitest', ['run', ...reporters, ...process.argv.slice(2)], {
      cwd: root,
      env: stepEnvironment({ FORCE_COLOR: '0' }),
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.on('error', () => resolve(1))
    child.on('close', (status) => resolve(status ?? 1))
  })
  const tally = await readTally(file)
  await rm(folder, { recursive: true, force: true })
  // A suite that could not be collected has no failed test of its own, and must still fail the run.
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

async function readTally(file: string): Promise<Tally> {
  try {
    const results = JSON.parse(await readFile(file, 'utf8')) as {
      numPassedTests: number
      numFailedTests: number
    }
    return { passed: results.numPassedTests, failed: results.numFailedTests }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const steps = await runSteps()
const tests = await runVitest()
console.log(`${steps.passed + tests.passed} passed, ${steps.failed + tests.failed} failed`)
process.exitCode = steps.failed + tests.failed === 0 ? 0 : 1
