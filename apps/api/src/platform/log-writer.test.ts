import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { logWriter } from './log-writer.ts'

it('keeps log lines out of a terminal, in a file that others cannot read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guideboard-log-'))
  const { write, file } = logWriter(folder, true)
  write('{"event":"one"}\n')
  write('{"event":"two"}\n')
  await vi.waitFor(async () =>
    expect(await readFile(file ?? '', 'utf8')).toBe('{"event":"one"}\n{"event":"two"}\n'),
  )
  expect((await stat(file ?? '')).mode & 0o077).toBe(0)
  await rm(folder, { recursive: true })
})

it('hands log lines to whoever collects standard error', () => {
  const seen = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const { write, file } = logWriter('/nowhere', false)
  write('{"event":"one"}\n')
  expect(seen).toHaveBeenCalledWith('{"event":"one"}\n')
  expect(file).toBeUndefined()
  seen.mockRestore()
})
