import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { prepare } from './prepare.ts'
import { root } from './run-step.ts'
import { type Area, type Figure, reachesBar } from './verify/figure.ts'

// `pnpm verify [area …] [--records FOLDER]`: the long proofs. One `name: value` line per figure; all in verify.json.

/** Each is read when its turn comes: it imports what is made first. */
const areas: Readonly<Record<string, () => Promise<Area>>> = {
  cases: async () => (await import('./verify/cases.ts')).verifyCases,
  cds: async () => (await import('./verify/cds.ts')).verifyCds,
  fhir: async () => (await import('./verify/fhir.ts')).verifyFhir,
  assessments: async () => (await import('./verify/assessments.ts')).verifyAssessments,
  rules: async () => (await import('./verify/rules.ts')).verifyRules,
  editorial: async () => (await import('./verify/editorial.ts')).verifyEditorial,
  audit: async () => (await import('./verify/audit.ts')).verifyAudit,
  ask: async () => (await import('./verify/ask.ts')).verifyAsk,
  a11y: async () => (await import('./verify/a11y.ts')).verifyA11y,
}

const { positionals: asked, values: options } = parseArgs({
  allowPositionals: true,
  options: { records: { type: 'string' } },
})
const unknown = asked.filter((name) => !Object.hasOwn(areas, name))
if (unknown.length > 0) {
  console.error(
    `There is no proof called ${unknown.join(', ')}. There are: ${Object.keys(areas).join(', ')}.`,
  )
  process.exit(2)
}

await prepare()
const figures: Figure[] = []
for (const name of asked.length > 0 ? asked : Object.keys(areas)) {
  const area = await areas[name]?.()
  await area?.({
    figure: (figure) => {
      figures.push(figure)
      console.log(`${figure.name}: ${figure.value}`)
    },
    progress: (text) => console.error(`  ${text}`),
    records: options.records ?? process.env.GUIDEBOARD_RECORDS,
  })
}

const values = Object.fromEntries(figures.map((figure) => [figure.name, figure.value]))
await writeFile(join(root, 'verify.json'), `${JSON.stringify(values, null, 2)}\n`)

const missed = figures.filter((figure) => !reachesBar(figure))
for (const { name, value, bar } of missed)
  console.error(`${name} is ${value}; its bar is ${JSON.stringify(bar)}`)
process.exitCode = missed.length === 0 ? 0 : 1
