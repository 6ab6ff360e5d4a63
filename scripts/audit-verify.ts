import { parseArgs } from 'node:util'
import { prepare } from './prepare.ts'

// `pnpm audit:verify <folder>`: checks an export with nothing but files. Codes: 0 as it was written, 1 tampered with,
// 2 called wrongly or nothing to check.

const usage =
  'Name the export to check: pnpm audit:verify <folder> [--checkpoints <folder>] [--key <file> …].\n' +
  'Checkpoints and public keys that were kept apart from the export prove more than the copies inside it.'
const shownFaults = 20

async function verify(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { checkpoints: { type: 'string' }, key: { type: 'string', multiple: true } },
  })
  const [folder, ...rest] = positionals
  if (folder === undefined || rest.length > 0) throw new Error(usage)
  await prepare()
  const { verifyExport } = await import('../packages/database/src/index.ts')
  const verdict = await verifyExport({ folder, checkpoints: values.checkpoints, keys: values.key })

  console.log(
    `Read ${verdict.rows} rows of ${verdict.chains} chains, ${verdict.records} records, ${verdict.checkpoints} checkpoints.`,
  )
  console.log(`Keys trusted: ${verdict.keys.join(', ') || 'none'}.`)
  if (verdict.younger > 0) console.log(`${verdict.younger} checkpoints are younger than the export.`)
  for (const name of verdict.torn)
    console.log(`The last line of ${name} is torn, as after a power cut: its file ends before it.`)
  const [first] = verdict.faults
  if (first === undefined) {
    console.log(`Nothing was changed. ${verdict.confirmed} checkpoints were found in their places.`)
    if (verdict.unconfirmedRows > 0)
      console.log(`${verdict.unconfirmedRows} rows are after the last checkpoint of their chain.`)
    return 0
  }
  console.log(`TAMPERED WITH. The first bad row: ${first.chain} ${first.seq ?? ''}`)
  for (const { chain, problem } of verdict.faults.slice(0, shownFaults)) console.log(`  ${chain}: ${problem}`)
  if (verdict.faults.length > shownFaults) console.log(`  and ${verdict.faults.length - shownFaults} more.`)
  return 1
}

try {
  process.exitCode = await verify()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
