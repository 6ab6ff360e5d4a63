import type { Bump } from '@guideboard/rules'
import { expect, it } from 'vitest'
import { versionLabelFinding } from './version-label.ts'

const finds = (before: string, after: string, demanded: Bump) =>
  versionLabelFinding({ version: before }, { version: after }, demanded)

it.each<[string, string, Bump]>([
  ['1.0.0', '1.0.0', 'none'],
  ['1.0.0', '1.0.1', 'patch'],
  ['1.0.9', '1.1.0', 'patch'],
  ['1.0.9', '1.1.0', 'minor'],
  ['1.9.9', '2.0.0', 'major'],
  ['1.9.9', '3.4.5', 'minor'],
  ['2026-11', '1.0.0', 'major'],
])('is content with %s then %s for a %s change', (before, after, demanded) => {
  expect(finds(before, after, demanded)).toBeUndefined()
})

it.each<[string, string, Bump, string]>([
  ['1.0.0', '1.0.0', 'patch', '1.0.1'],
  ['1.2.3', '1.2.4', 'minor', '1.3.0'],
  ['1.2.3', '1.9.0', 'major', '2.0.0'],
  ['2.0.0', '1.9.9', 'patch', '2.0.1'],
  ['1.10.0', '1.9.0', 'minor', '1.11.0'],
])('refuses %s then %s for a %s change, and says what would do', (before, after, demanded, fix) => {
  expect(finds(before, after, demanded)).toMatchObject({
    severity: 'block',
    path: '/ruleSet/version',
    fix: `Label the rules ${fix} or higher.`,
  })
})

it('refuses a label that is no version number once the rules have changed', () => {
  expect(finds('1.0.0', 'newer', 'patch')?.message).toBe('The label "newer" is no version number.')
})
