import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockDataFolder } from './data-folder-lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guideboard-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const leave = (content: string) => writeFileSync(join(folder, 'guideboard.lock'), content)

test('a folder is held by one at a time', () => {
  const lock = lockDataFolder(folder)
  expect(() => lockDataFolder(folder)).toThrow(`is in use by another Guideboard (process ${process.pid})`)
  lock.release()
  lockDataFolder(folder).release()
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  ['of a process that is gone', '{"pid":2147480000,"start":"x"}'],
  ['of an earlier process that had this id', JSON.stringify({ pid: process.pid, start: 'another boot:1' })],
  ['that is half written', '{"pid":'],
  ['that is empty', ''],
])('a lock %s is taken over', (_, content) => {
  leave(content)
  lockDataFolder(folder).release()
  expect(readdirSync(folder)).toEqual([])
})

test('letting go late does not free a folder that somebody else has taken over', () => {
  const late = lockDataFolder(folder)
  leave('{"pid":1,"start":"x"}')
  late.release()
  expect(readdirSync(folder)).toEqual(['guideboard.lock'])
})
