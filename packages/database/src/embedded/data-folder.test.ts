import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeDataFolder } from './data-folder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guideboard-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  [false, 0o700],
  [true, 0o711],
])('a folder is made with all above it (passable: %s), and stays as it is', (passable, mode) => {
  const data = join(folder, 'some', 'where')
  makeDataFolder(data, passable)
  makeDataFolder(data, !passable)
  expect(statSync(data).mode & 0o777).toBe(mode)
})

test('a file in its place is named', () => {
  const file = join(folder, 'file')
  writeFileSync(file, '', { mode: 0o755 })
  expect(() => makeDataFolder(file, false)).toThrow(
    `The data folder ${file} cannot be used: set GUIDEBOARD_DATA to a folder you may write to.`,
  )
})
