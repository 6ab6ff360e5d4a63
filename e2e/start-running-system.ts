import type { TestProject } from 'vitest/node'
import { type RunningSystem, startSystem } from './running-system.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin of the running system. */
    url: string
  }
}

let system: RunningSystem | undefined

/** Starts the system once for all browser journeys. */
export async function setup(project: TestProject): Promise<void> {
  system = await startSystem()
  project.provide('url', system.url)
}

/** Stops it as Ctrl-C would, and fails when it does not end cleanly. */
export async function teardown(): Promise<void> {
  const code = await system?.stop()
  if (code !== 0) throw new Error(`The system did not stop cleanly (${code}):\n${system?.output()}`)
}
