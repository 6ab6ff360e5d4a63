import { expect, test } from 'vitest'
import { isLauncher, launcherOf } from './launcher.ts'

test.each([
  ['npm exec pnpm@12 start', true],
  ['npx pnpm@12 start', true],
  ['node /usr/bin/npx pnpm@12 start', true],
  ['/usr/bin/node /usr/lib/node_modules/npm/bin/npx-cli.js pnpm@12 start', true],
  ['pnpm start', false],
  ['node scripts/start.ts', false],
  ['bash -c npx pnpm@12 start', false],
  ['npm run start', false],
])('%s is npx: %s', (command, expected) => {
  expect(isLauncher(command)).toBe(expected)
})

test('nothing is above the first process', () => {
  expect(launcherOf(1)).toBeUndefined()
})
