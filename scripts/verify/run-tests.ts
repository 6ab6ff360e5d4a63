import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, stepEnvironment } from '../run-step.ts'

export interface TestOutcome {
  readonly name: string
  readonly passed: boolean
  /** What the test noted for its readers. */
  readonly meta: Readonly<Record<string, unknown>>
}

/** Runs one test file of a vitest project and tells how each of its tests ended. Throws when it never ran. */
export async function runTests(project: string, file: string): Promise<readonly TestOutcome[]> {
  const folder = await mkdtemp(join(tmpdir(), 'guideboard-verify-'))
  const results = join(folder, 'results.json')
  try {
    await new Promise<void>((resolve, reject) => {
      const args = ['run', '--project', project, file, '--reporter=json', `--outputFile=${results}`]
      const child = spawn('vitest', args, { cwd: root, env: stepEnvironment(), stdio: 'ignore' })
      child.on('error', reject)
      child.on('close', () => resolve())
    })
    const report = JSON.parse(await readFile(results, 'utf8')) as {
      testResults: {
        assertionResults: { fullName: string; status: string; meta?: Record<string, unknown> }[]
      }[]
    }
    const outcomes = report.testResults.flatMap(({ assertionResults }) => assertionResults)
    return outcomes.map(({ fullName, status, meta = {} }) => ({
      name: fullName,
      passed: status === 'passed',
      meta,
    }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
