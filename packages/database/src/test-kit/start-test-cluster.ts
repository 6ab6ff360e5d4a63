import type { TestProject } from 'vitest/node'
import { type RunningTestCluster, startTestCluster, type TestCluster } from './test-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly testCluster: TestCluster
  }
}

let running: RunningTestCluster | undefined

/** Vitest global setup: one temporary cluster per project, gone at the end. */
export async function setup({ provide }: TestProject): Promise<void> {
  running = await startTestCluster()
  const { ownerUrl, appUrl } = running
  provide('testCluster', { ownerUrl, appUrl })
}

export async function teardown(): Promise<void> {
  await running?.stop()
  running = undefined
}
