import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

export const root = join(import.meta.dirname, '..')

export interface Step {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
}

export interface StepResult {
  readonly name: string
  readonly ok: boolean
  readonly output: string
  readonly seconds: number
}

/** The workspace's own binaries first, so that a step never picks a tool of the machine. */
export function stepEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    ...extra,
  }
}

/** Runs one command in the workspace's root. Its output is kept, and shown by the caller when it failed. */
export function runStep(step: Step): Promise<StepResult> {
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(step.command, step.args, {
      cwd: root,
      env: stepEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const stop = () => void child.kill()
    process.once('exit', stop)
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    const finish = (ok: boolean, extra = '') => {
      process.off('exit', stop)
      resolve({
        name: step.name,
        ok,
        output: Buffer.concat(chunks).toString('utf8') + extra,
        seconds: (performance.now() - started) / 1000,
      })
    }
    child.on('error', (error) => finish(false, `${step.command}: ${error.message}\n`))
    child.on('close', (code) => finish(code === 0))
  })
}

/** Prints a step's result in one line, and all its output when it failed. */
export function report(result: StepResult): void {
  const mark = result.ok ? '✓' : '✗'
  console.log(`${mark} ${result.name} (${result.seconds.toFixed(1)} s)`)
  if (!result.ok) console.log(result.output.trimEnd())
}
