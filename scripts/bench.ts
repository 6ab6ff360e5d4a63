import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './run-step.ts'

// `pnpm bench [name …]`: measures. Each benchmark is a file of `bench/` that exports `bench`.

const folder = join(root, 'bench')
const names = (await readdir(folder)).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3))
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`There is no benchmark called ${unknown.join(', ')}. There are: ${names.join(', ')}.`)
  process.exit(2)
}
if (asked.length === 0) console.log(`pnpm bench <name>, one of: ${names.join(', ')}`)
for (const name of asked) {
  const { bench } = (await import(join(folder, `${name}.ts`))) as { bench: () => Promise<void> }
  await bench()
}
