import { formulasOf, mentionsOf, type Statement } from '../formula.ts'
import { resultNames } from '../result-names.ts'

/** Statements in layers: each reads the layers before it only, so that no expression is written twice. */
export function layersOf(
  statements: readonly Statement[],
  selected: readonly Statement[],
): readonly (readonly Statement[])[] {
  const needed = new Set(selected.map((statement) => statement.name))
  for (const statement of [...statements].reverse())
    if (needed.has(statement.name)) for (const name of readsOf(statement)) needed.add(name)
  const depths = new Map<string, number>()
  const layers: Statement[][] = []
  for (const statement of statements) {
    if (!needed.has(statement.name)) continue
    const depth = Math.max(0, ...readsOf(statement).map((name) => (depths.get(name) ?? -1) + 1))
    depths.set(statement.name, depth)
    const layer = layers[depth] ?? []
    layers[depth] = [...layer, statement]
  }
  return layers
}

/** Facts, their upper ends and statements that a statement reads. */
export function readsOf(statement: Statement): readonly string[] {
  const names = formulasOf(statement).flatMap(mentionsOf)
  return [...names, ...names.map(resultNames.upTo)]
}
