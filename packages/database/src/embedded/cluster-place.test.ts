import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { placeCluster } from './cluster-place.ts'
import { binariesIn } from './postgres-binaries.ts'
import { canReach } from './server-user.ts'

const user = { name: 'postgres', uid: 54321, gid: 54321 }
let folder: string
let lines: string[]
const log = (line: string) => void lines.push(line)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guideboard-place-'))
  chmodSync(folder, 0o755)
  lines = []
  makeFolder('native/bin', 0o755)
  writeFileSync(join(folder, 'native/bin/postgres'), 'binary', { mode: 0o700 })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function makeFolder(path: string, mode: number): string {
  const made = join(folder, path)
  mkdirSync(made, { recursive: true })
  chmodSync(made, mode)
  return made
}

const place = (data: string, as: typeof user | undefined) =>
  placeCluster(data, binariesIn(join(folder, 'native')), as, log, [join(folder, 'home')])

test('an ordinary user runs everything where it is', () => {
  const data = makeFolder('data', 0o700)
  expect(place(data, undefined)).toEqual({
    cluster: join(data, 'postgres'),
    binaries: binariesIn(join(folder, 'native')),
    user: undefined,
  })
})

test('a folder that the server’s user can pass through is used as it is', () => {
  const data = makeFolder('data', 0o711)
  expect(place(data, user)).toMatchObject({ cluster: join(data, 'postgres'), user })
  expect(lines).toEqual([])
})

// Homes count only when root owns them.
test.runIf(process.getuid?.() === 0)('a closed folder moves the cluster once and remembers where', () => {
  const data = makeFolder('data', 0o700)
  const first = place(data, user)
  expect(first.cluster.startsWith(join(folder, 'home'))).toBe(true)
  expect(readFileSync(join(data, 'postgres-location'), 'utf8').trim()).toBe(first.cluster)
  expect(place(data, user).cluster).toBe(first.cluster)
  expect(lines).toHaveLength(1)
  expect(canReach(user, first.cluster)).toBe(true)
})

test.runIf(process.getuid?.() === 0)(
  'closed binaries are copied once to where the server’s user can run them',
  () => {
    chmodSync(join(folder, 'native'), 0o700)
    const data = makeFolder('data', 0o711)
    const { binaries } = place(data, user)
    expect(readFileSync(binaries.postgres, 'utf8')).toBe('binary')
    expect(statSync(binaries.postgres).mode & 0o777).toBe(0o755)
    expect(canReach(user, join(binaries.folder, 'bin'))).toBe(true)
    expect(place(data, user).binaries).toEqual(binaries)
    expect(lines).toHaveLength(1)
  },
)
