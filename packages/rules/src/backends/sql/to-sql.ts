import type { FactDeclaration } from '../../fact-declaration.ts'
import { programOf } from '../../parse-rule-set.ts'
import type { RuleSet } from '../../rule-set.ts'
import type { Statement } from '../formula.ts'
import { resultNames } from '../result-names.ts'
import { statementsOf } from '../statements.ts'
import { columnNames, quotedName, quotedText, type SqlDialect } from './column-names.ts'
import type { ColumnOf } from './formula-to-sql.ts'
import { layersOf, readsOf } from './layers.ts'
import { statementToSql } from './statement-to-sql.ts'

export interface SqlOptions {
  readonly dialect: SqlDialect
  /** Table or view with one row per patient, outermost schema first when there is one. */
  readonly table: string | readonly string[]
  /** Columns that come back with each row, unchanged; `id` when not given. */
  readonly key?: readonly string[]
  /** Where a fact stands when not in a column of its own name; `to` holds the upper end of an interval. */
  readonly columns?: { readonly [fact: string]: { readonly from: string; readonly to?: string } }
  /** Which results to select, by `resultNames`; all of them when not given. */
  readonly results?: readonly string[]
}

/** SQL text with one column per result. */
export interface SqlExport {
  /** A row per patient: key columns and results. A truth is BOOLEAN with NULL for unknown. */
  readonly rows: string
  /** A row per truth: "result", and how many rows are "true", "false" and "unknown" there, never two of them mixed. */
  readonly counts: string
  /** The column of each result in `rows`. */
  readonly columns: ReadonlyMap<string, string>
}

// PostgreSQL has room for 1,664 columns in one list.
const mostColumns = 1600

/**
 * A rule set as one SELECT: the trace layer over a table with one column per fact (BOOLEAN, text, or an
 * exact number in the fact's own unit), NULL where it is unknown. Facts without a column of their own must
 * be named in `columns`. Throws a TypeError on an unknown fact or result and on too many columns.
 */
export function toSql(ruleSet: RuleSet, options: SqlOptions): SqlExport {
  const program = programOf(ruleSet)
  for (const fact of Object.keys(options.columns ?? {}))
    if (!program.facts.has(fact)) throw new TypeError(`the rule set has no fact "${fact}"`)
  const statements = statementsOf(program)
  const selected = selectedOf(statements, options.results)
  const facts = [...program.facts].flatMap(([id, fact]) => sourcesOf(id, fact, options))
  const keys = (options.key ?? ['id']).map((column, i) => ({ column, as: quotedName(`key ${i + 1}`) }))

  const names = [...facts.map((fact) => fact.name), ...statements.map((statement) => statement.name)]
  const columns = columnNames(options.dialect, names)
  const columnOf: ColumnOf = (name) => {
    const column = columns.get(name)
    return column === undefined ? undefined : quotedName(column)
  }
  const layers = layersOf(statements, selected)
  const used = (from: number) =>
    new Set([...layers.slice(from).flat().flatMap(readsOf), ...selected.map((statement) => statement.name)])

  const input = facts.filter((fact) => used(0).has(fact.name))
  let present = input.map((fact) => fact.name)
  const steps = [
    `"layer 0" AS MATERIALIZED (${select(
      [
        ...keys.map((key) => `${quotedName(key.column)} AS ${key.as}`),
        ...input.map((fact) => `${quotedName(fact.column)} AS ${columnOf(fact.name)}`),
      ],
      tableName(options.table),
    )})`,
  ]
  for (const [i, layer] of layers.entries()) {
    const needed = used(i + 1)
    const kept = present.filter((name) => needed.has(name))
    const list = [
      ...keys.map((key) => key.as),
      ...kept.map((name) => columnOf(name) ?? ''),
      ...layer.map((statement) => `${statementToSql(statement, columnOf)} AS ${columnOf(statement.name)}`),
    ]
    steps.push(`"layer ${i + 1}" AS MATERIALIZED (${select(list, `"layer ${i}"`)})`)
    present = [...kept, ...layer.map((statement) => statement.name)]
  }
  const last = `"layer ${layers.length}"`
  const start = `WITH ${steps.join(',\n')}\n`
  const rows = [
    ...keys.map((key) => `${key.as} AS ${quotedName(key.column)}`),
    ...selected.map((statement) => columnOf(statement.name) ?? ''),
  ]
  const truths = selected.filter((statement) => statement.kind === 'truth')
  return {
    rows: `${start}${select(rows, last)}`,
    counts: `${start}${truths.map((one) => countOf(one.name, columnOf, last)).join('\nUNION ALL\n')}`,
    columns: new Map(selected.map(({ name }) => [name, columns.get(name) ?? name])),
  }
}

interface Source {
  readonly name: string
  readonly column: string
}

function sourcesOf(id: string, fact: FactDeclaration, options: SqlOptions): readonly Source[] {
  const placed = Object.hasOwn(options.columns ?? {}, id) ? options.columns?.[id] : undefined
  const from = { name: id, column: placed?.from ?? id }
  if (placed?.to === undefined) return [from]
  if (fact.type !== 'quantity') throw new TypeError(`"${id}" is no quantity, so it has no upper end`)
  return [from, { name: resultNames.upTo(id), column: placed.to }]
}

function selectedOf(
  statements: readonly Statement[],
  results: readonly string[] | undefined,
): readonly Statement[] {
  if (results === undefined) return statements.filter((statement) => !statement.internal)
  return results.map((name) => {
    const found = statements.find((statement) => statement.name === name)
    if (found === undefined) throw new TypeError(`the rule set has no result "${name}"`)
    return found
  })
}

function countOf(name: string, columnOf: ColumnOf, from: string): string {
  const count = (test: string) => `count(CASE WHEN ${columnOf(name)} IS ${test} THEN 1 END)`
  const list = [
    `${quotedText(name)} AS "result"`,
    `${count('TRUE')} AS "true"`,
    `${count('FALSE')} AS "false"`,
    `${count('NULL')} AS "unknown"`,
  ]
  return select(list, from)
}

function select(list: readonly string[], from: string): string {
  if (list.length > mostColumns)
    throw new TypeError(`${list.length} columns are more than a query can hold: name fewer in "results"`)
  return `SELECT ${list.join(', ')} FROM ${from}`
}

function tableName(table: string | readonly string[]): string {
  return (typeof table === 'string' ? [table] : table).map(quotedName).join('.')
}
