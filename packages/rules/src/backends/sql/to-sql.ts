import type { FactDeclaration } from '../../fact-declaration.ts'
import { programOf } from '../../parse-rule-set.ts'
import type { RuleSet } from '../../rule-set.ts'
import { resultNames } from '../result-names.ts'
import { statementsOf } from '../statements.ts'
import { columnNames, quotedName, quotedText, type SqlDialect } from './column-names.ts'
import { exactColumns } from './exact-columns.ts'
import { type ColumnOf, columnFor } from './formula-to-sql.ts'
import { layersOf, type SqlColumn } from './layers.ts'
import { statementColumn } from './statement-to-sql.ts'

export interface SqlOptions {
  readonly dialect: SqlDialect
  /** Table or view with one row per patient, outermost schema first when there is one. */
  readonly table: string | readonly string[]
  /** Columns that come back with each row, unchanged; `id` when not given. */
  readonly key?: readonly string[]
  /** Where a fact stands when not in a column of its own name; `to` holds the upper end of an interval. */
  readonly columns?: { readonly [fact: string]: { readonly from: string; readonly to?: string } }
  /** Adds the exact layer: each recommendation's `exactOutcome`, and whether it is `settled`. */
  readonly exact?: boolean
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
  /** Recommendations that are too much for the exact layer and have no columns of it. */
  readonly undetermined: readonly string[]
}

// PostgreSQL has room for 1,664 columns in one list.
const mostColumns = 1600

/**
 * A rule set as one SELECT: the trace layer, and the exact one if asked, over a table with one column per
 * fact (BOOLEAN, text, or an exact number in the fact's own unit), NULL where it is unknown. A fact that
 * stands elsewhere is named in `columns`. Results are BOOLEAN or NULL, outcomes text. Values outside a fact's
 * domain are not refused here. Names are quoted, so that none of them is read as SQL. Throws a TypeError for
 * what is no rule set, on an unknown fact or result and on too many columns. Time and text are linear in the
 * rule set; the exact layer adds a column per node of its diagrams, at most 400 for a recommendation.
 */
export function toSql(ruleSet: RuleSet, options: SqlOptions): SqlExport {
  const program = programOf(ruleSet)
  for (const fact of Object.keys(options.columns ?? {}))
    if (!program.facts.has(fact)) throw new TypeError(`the rule set has no fact "${fact}"`)
  const exact = options.exact === true ? exactColumns(program) : { columns: [], undetermined: [] }
  const computed = [...statementsOf(program).map(statementColumn), ...exact.columns]
  const selected = selectedOf(computed, options.results)
  const facts = [...program.facts].flatMap(([id, fact]) => sourcesOf(id, fact, options))
  const names = columnNames(
    options.dialect,
    [...facts, ...computed].map((column) => column.name),
  )
  const columnOf: ColumnOf = (name) => {
    const column = names.get(name)
    return column === undefined ? undefined : quotedName(column)
  }
  const keys = (options.key ?? ['id']).map((column, i) => ({ column, as: quotedName(`key ${i + 1}`) }))
  const { text, last } = layeredQuery({ computed, selected, facts, keys, columnOf, table: options.table })
  const rows = [
    ...keys.map((key) => `${key.as} AS ${quotedName(key.column)}`),
    ...selected.map((column) => columnFor(column.name, columnOf)),
  ]
  const truths = selected.filter((column) => column.kind === 'truth')
  return {
    rows: `${text}${select(rows, last)}`,
    counts: `${text}${truths.map((one) => countOf(one.name, columnOf, last)).join('\nUNION ALL\n')}`,
    columns: new Map(selected.map(({ name }) => [name, names.get(name) ?? name])),
    undetermined: exact.undetermined,
  }
}

interface Layered {
  readonly computed: readonly SqlColumn[]
  readonly selected: readonly SqlColumn[]
  readonly facts: readonly Source[]
  readonly keys: readonly { readonly column: string; readonly as: string }[]
  readonly columnOf: ColumnOf
  readonly table: SqlOptions['table']
}

// One step per layer; each hands on only what a later one, or the selection, still reads.
function layeredQuery({ computed, selected, facts, keys, columnOf, table }: Layered) {
  const layers = layersOf(computed, selected)
  const used = (from: number) =>
    new Set([
      ...layers
        .slice(from)
        .flat()
        .flatMap((column) => column.reads),
      ...selected.map(({ name }) => name),
    ])
  const all = used(0)
  const input = facts.filter((fact) => all.has(fact.name))
  let present = input.map((fact) => fact.name)
  const steps = [
    layer(0, tableName(table), [
      ...keys.map((key) => `${quotedName(key.column)} AS ${key.as}`),
      ...input.map((fact) => `${quotedName(fact.column)} AS ${columnFor(fact.name, columnOf)}`),
    ]),
  ]
  for (const [i, columns] of layers.entries()) {
    const needed = used(i + 1)
    const kept = present.filter((name) => needed.has(name))
    steps.push(
      layer(i + 1, `"layer ${i}"`, [
        ...keys.map((key) => key.as),
        ...kept.map((name) => columnFor(name, columnOf)),
        ...columns.map((column) => `${column.write(columnOf)} AS ${columnFor(column.name, columnOf)}`),
      ]),
    )
    present = [...kept, ...columns.map((column) => column.name)]
  }
  return { text: `WITH ${steps.join(',\n')}\n`, last: `"layer ${layers.length}"` }
}

function layer(number: number, from: string, list: readonly string[]): string {
  return `"layer ${number}" AS MATERIALIZED (${select(list, from)})`
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
  computed: readonly SqlColumn[],
  results: readonly string[] | undefined,
): readonly SqlColumn[] {
  if (results === undefined) return computed.filter((column) => column.result)
  return results.map((name) => {
    const found = computed.find((column) => column.name === name)
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
