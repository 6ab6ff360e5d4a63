import { programOf } from '../../parse-rule-set.ts'
import type { RuleSet } from '../../rule-set.ts'
import type { Snapshot } from '../../snapshot.ts'
import { quotedName, quotedText } from './column-names.ts'
import type { SqlOptions } from './to-sql.ts'

const types = { boolean: 'BOOLEAN', code: 'VARCHAR', quantity: 'DECIMAL(18, 6)', date: 'DATE' } as const

/** The columns of a patient table: a quantity has one for the upper end of an interval. */
export function intervalColumns(ruleSet: RuleSet): NonNullable<SqlOptions['columns']> {
  const quantities = [...programOf(ruleSet).facts].filter(([, fact]) => fact.type === 'quantity')
  return Object.fromEntries(quantities.map(([id]) => [id, { from: id, to: `${id}_to` }]))
}

/** Statements that make a table of these patients, `id` their number from 0. */
export function patientTable(
  table: string,
  ruleSet: RuleSet,
  snapshots: readonly Snapshot[],
): readonly string[] {
  const facts = [...programOf(ruleSet).facts]
  const columns = facts.flatMap(([id, fact]) => [
    `${quotedName(id)} ${types[fact.type]}`,
    ...(fact.type === 'quantity' ? [`${quotedName(`${id}_to`)} ${types.quantity}`] : []),
  ])
  const rows = snapshots.map((snapshot, i) => {
    const values = facts.flatMap(([id, fact]) => {
      const state = snapshot[id]
      const value = state?.kind === 'known' ? state.value : state?.kind === 'range' ? state.lo : undefined
      const upper = state?.kind === 'range' ? String(state.hi) : 'NULL'
      return [literalOf(value), ...(fact.type === 'quantity' ? [upper] : [])]
    })
    return `(${[i, ...values].join(', ')})`
  })
  return [
    `CREATE TABLE ${quotedName(table)} (id INTEGER, ${columns.join(', ')})`,
    `INSERT INTO ${quotedName(table)} VALUES ${rows.join(', ')}`,
  ]
}

function literalOf(value: boolean | string | number | undefined): string {
  if (value === undefined) return 'NULL'
  return typeof value === 'string' ? quotedText(value) : String(value)
}
