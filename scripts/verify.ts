import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './run-step.ts'
import { verifyA11y } from './verify/a11y.ts'
import { verifyAsk } from './verify/ask.ts'
import { verifyAssessments } from './verify/assessments.ts'
import { verifyAudit } from './verify/audit.ts'
import { verifyCases } from './verify/cases.ts'
import { verifyCds } from './verify/cds.ts'
import { verifyEditorial } from './verify/editorial.ts'
import { verifyFhir } from './verify/fhir.ts'
import { type Area, type Figure, reachesBar } from './verify/figure.ts'
import { verifyRules } from './verify/rules.ts'

// `pnpm verify [area …] [--records FOLDER]`: the long proofs. One `name: value` line per figure; all in verify.json.

const areas: Readonly<Record<string, Area>> = {
  cases: verifyCases,
  cds: verifyCds,
  fhir: verifyFhir,
  assessments: verifyAssessments,
  rules: verifyRules,
  editorial: verifyEditorial,
  audit: verifyAudit,
  ask: verifyAsk,
  a11y: verifyA11y,
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

const figures: Figure[] = []
for (const name of asked.length > 0 ? asked : Object.keys(areas)) {
  const area = areas[name]
  if (!area) continue
  await area({
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
