import type { Condition } from '../condition.ts'
import { conditionsOf, type Named, namesIn, partsOf, reachedFrom } from '../names.ts'
import type { Program, RecommendationProgram } from '../program.ts'
import { caps } from './caps.ts'
import { type Issues, pointer, report } from './issues.ts'

type NamedParts = Pick<Program, 'definitions' | 'scores'>

/**
 * Reports definitions and scores that lead back to themselves or through too many others; true when
 * there are none.
 */
export function checkNamesAreAcyclic(issues: Issues, program: NamedParts): boolean {
  const heights = new Map<string, number>()
  const before = issues.errors.length
  const enter = (named: Omit<Named, 'path'>, trail: ReadonlySet<string>): number => {
    const key = `${named.kind} ${named.name}`
    const known = heights.get(key)
    if (known !== undefined) return known
    let height = 0
    for (const inner of conditionsOf(program, named).flatMap(namesIn)) {
      const innerKey = `${inner.kind} ${inner.name}`
      if (innerKey === key || trail.has(innerKey)) {
        const message = `"${named.name}" leads back to "${inner.name}"`
        report(issues, 'cyclic-ref', inner.path, message, 'define one of them without the other')
        continue
      }
      height = Math.max(height, 1 + enter(inner, new Set([...trail, key])))
      if (height === caps.chain + 1) tooLong(issues, inner.path)
    }
    heights.set(key, height)
    return height
  }
  for (const name of program.definitions.keys()) enter({ kind: 'definition', name }, new Set())
  for (const name of program.scores.keys()) enter({ kind: 'score', name }, new Set())
  return issues.errors.length === before
}

function tooLong(issues: Issues, path: string): void {
  const message = `definitions lead from one to another more than ${caps.chain} times`
  report(issues, 'cap-exceeded', path, message, 'shorten the chain')
}

/** Recommendations with the defeaters before those they defeat; reports cycles and unknown ids. */
export function orderByDefeat(
  issues: Issues,
  read: readonly (Omit<RecommendationProgram, 'defeatedBy'> & { readonly path: string })[],
): readonly RecommendationProgram[] {
  const byId = new Map(read.map((one) => [one.written.id, one]))
  const defeaters = new Map<string, string[]>(read.map((one) => [one.written.id, []]))
  for (const one of read) {
    for (const [i, defeat] of (one.written.defeats ?? []).entries()) {
      const at = `${pointer(`${one.path}/defeats`, i)}/id`
      const list = defeaters.get(defeat.id)
      if (list === undefined)
        report(
          issues,
          'unknown-ref',
          at,
          `no recommendation is called ${JSON.stringify(defeat.id)}`,
          'name the recommendation that is defeated',
        )
      else list.push(one.written.id)
    }
  }
  const ordered = new Map<string, RecommendationProgram>()
  const place = (id: string, trail: readonly string[]): void => {
    const one = byId.get(id)
    if (one === undefined || ordered.has(id)) return
    if (trail.includes(id)) {
      report(
        issues,
        'cyclic-defeat',
        `${one.path}/defeats`,
        `${[...trail.slice(trail.indexOf(id)), id].join(' defeats… ')}: a circle`,
        'let one recommendation win',
      )
      return
    }
    const defeatedBy = defeaters.get(id) ?? []
    for (const defeater of defeatedBy) place(defeater, [...trail, id])
    const { path: _path, ...program } = one
    ordered.set(id, { ...program, defeatedBy })
  }
  for (const one of read) place(one.written.id, [])
  return [...ordered.values()]
}

/** Reports `known` wherever an outcome could depend on it. */
export function checkKnownOnlyInCautions(
  issues: Issues,
  program: NamedParts,
  decisions: readonly Condition[],
): void {
  for (const reached of reachedFrom(program, decisions)) {
    for (const part of partsOf(reached)) {
      if (part.kind !== 'known') continue
      report(
        issues,
        'known-in-decision',
        part.path,
        `whether "${part.fact}" is known would decide an outcome`,
        'use "known" in cautions only',
      )
    }
  }
}

/** Reports reason trees that grow too large because definitions are used again and again. */
export function checkTraceSize(issues: Issues, program: NamedParts, roots: readonly Condition[]): void {
  const sizes = new Map<string, number>()
  const sizeOf = (condition: Condition): number => {
    let size = 0
    for (const part of partsOf(condition)) size += 1 + (part.kind === 'ref' ? sizeOfDefinition(part.ref) : 0)
    return size
  }
  const sizeOfDefinition = (name: string): number => {
    const known = sizes.get(name)
    if (known !== undefined) return known
    const size = conditionsOf(program, { kind: 'definition', name }).reduce(
      (sum, inner) => sum + sizeOf(inner),
      0,
    )
    sizes.set(name, size)
    return size
  }
  const total = roots.reduce((sum, root) => sum + sizeOf(root), 0)
  if (total <= caps.traceNodes) return
  report(
    issues,
    'cap-exceeded',
    '/define',
    `with every definition written out, the rule set has ${total} expressions`,
    `stay below ${caps.traceNodes}: use definitions less often, or split the rule set`,
  )
}
