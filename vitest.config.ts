import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

// Tests and the libraries under test must load one copy of graphql: the CommonJS entry.
const graphqlEntry = (folder: string) =>
  createRequire(new URL(`./${folder}/package.json`, import.meta.url)).resolve('graphql/index.js')

export default defineConfig({
  test: {
    // Every core: a test of the API waits for PostgreSQL as often as it works itself.
    maxWorkers: '100%',
    // Files share a worker and its modules: what a test needs apart (a database, a clock) it makes for itself.
    isolate: false,
    projects: [
      {
        test: { name: 'rules', root: 'packages/rules', include: ['src/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        test: {
          name: 'content',
          root: 'packages/content',
          include: ['{src,guidelines}/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'database',
          root: 'packages/database',
          include: ['src/**/*.test.ts'],
          globalSetup: ['src/test-kit/start-test-cluster.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias: [{ find: /^graphql$/, replacement: graphqlEntry('apps/api') }] },
        test: {
          name: 'api',
          root: 'apps/api',
          include: ['src/**/*.test.ts'],
          globalSetup: ['../../packages/database/src/test-kit/start-test-cluster.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'dashboard', root: 'apps/dashboard', include: ['src/**/*.test.ts'] } },
      { test: { name: 'architecture', include: ['scripts/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/start-running-system.ts'],
          testTimeout: 400_000,
          hookTimeout: 500_000,
          fileParallelism: false,
          // After all others: a browser needs the cores for itself.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
