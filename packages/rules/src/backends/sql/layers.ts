import type { ColumnOf } from './formula-to-sql.ts'

/** A column that a query computes from columns before it. */
export interface SqlColumn {
  readonly name: string
  readonly kind: 'truth' | 'points' | 'word' | 'set'
  /** Selected unless asked otherwise. */
  readonly result: boolean
  /** Facts, their upper ends and other columns that it reads. */
  readonly reads: readonly string[]
  readonly write: (columnOf: ColumnOf) => string
}

/** The columns that a selection needs, in layers: each reads the layers before it only, so nothing is written twice. */
export function layersOf(
  columns: readonly SqlColumn[],
  selected: readonly SqlColumn[],
): readonly (readonly SqlColumn[])[] {
  const needed = new Set(selected.map((column) => column.name))
  for (const column of [...columns].reverse())
    if (needed.has(column.name)) for (const name of column.reads) needed.add(name)
  const depths = new Map<string, number>()
  const layers: SqlColumn[][] = []
  for (const column of columns) {
    if (!needed.has(column.name)) continue
    const depth = Math.max(0, ...column.reads.map((name) => (depths.get(name) ?? -1) + 1))
    depths.set(column.name, depth)
    const layer = layers[depth] ?? []
    layers[depth] = [...layer, column]
  }
  return layers
}
