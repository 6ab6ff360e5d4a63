import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './run-step.ts'

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

async function manifests(): Promise<readonly Manifest[]> {
  const folders = await Promise.all(
    ['apps', 'packages'].map(async (parent) =>
      (await readdir(join(root, parent))).map((name) => join(parent, name)),
    ),
  )
  const files = [root, ...folders.flat().map((folder) => join(root, folder))]
  return Promise.all(
    files.map(async (file) => JSON.parse(await readFile(join(file, 'package.json'), 'utf8'))),
  )
}

describe('dependencies', () => {
  it('are pinned exactly, in every manifest', async () => {
    const ranges = (await manifests())
      .flatMap((manifest) => Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
      .filter(([, version]) => !/^(\d+\.\d+\.\d+([-.][\w.-]+)?|workspace:\*)$/.test(version))
    expect(ranges).toEqual([])
  })

  it('of the running product each have a line of reason, and no line is left over', async () => {
    const used = (await manifests())
      .flatMap((manifest) => Object.keys(manifest.dependencies ?? {}))
      .filter((name) => !name.startsWith('@guideboard/'))
    const page = await readFile(join(root, 'docs/dependencies.md'), 'utf8')
    const explained = page
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1]))
    expect([...new Set(explained)].sort()).toEqual([...new Set(used)].sort())
  })
})
