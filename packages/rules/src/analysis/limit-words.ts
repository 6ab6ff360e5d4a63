import type { Condition } from '../condition.ts'
import { partsOf, reachedFrom } from '../names.ts'
import type { Program } from '../program.ts'

/** Every expression of a rule set that decides or cautions, what they name included, each once. */
export function everyRoot(program: Program): readonly Condition[] {
  const roots = [
    ...(program.eligible ? [program.eligible] : []),
    ...program.impossible,
    ...program.recommendations.flatMap(({ applies, body, contraindications, cautions }) => {
      const inner = body.kind === 'gate' ? body.onlyIf : body.when
      return [
        ...(applies ? [applies] : []),
        ...(inner ? [inner] : []),
        ...[...contraindications, ...cautions].map((one) => one.condition),
      ]
    }),
    ...[...program.definitions.values()].flatMap((one) =>
      one.kind === 'condition' ? [one.condition] : one.steps.map((step) => step.condition),
    ),
    ...[...program.scores.values()].flatMap((score) =>
      score.items.flatMap((item) => item.picks.map((pick) => pick.condition)),
    ),
  ]
  return [...new Set(reachedFrom(program, roots))]
}

/** Limits of a fact as its author wrote them ("6 wk"), by held number. */
export type LimitWords = ReadonlyMap<string, ReadonlyMap<number, string>>

/** The words of every limit in these rule sets; limits that depend on a code have none. */
export function limitWords(programs: readonly Program[]): LimitWords {
  const words = new Map<string, Map<number, string>>()
  for (const program of programs) {
    for (const part of everyRoot(program).flatMap((root) => [...partsOf(root)])) {
      if (part.kind !== 'quantity') continue
      const written = at(program.ruleSet, part.path)
      const own = words.get(part.fact) ?? new Map<number, string>()
      words.set(part.fact, own)
      for (const limit of part.limits) {
        if (!('value' in limit) || own.has(limit.value)) continue
        const number = writtenNumber(written, limit.comparison)
        if (number !== undefined) own.set(limit.value, withUnit(number, String(written.unit)))
      }
    }
  }
  return words
}

/** A number with its unit; years and plain counts go without. */
export function withUnit(value: number, unit: string): string {
  return unit === '1' || unit === 'a' ? String(value) : `${value} ${unit}`
}

type Written = Readonly<Record<string, unknown>>

/** What the author wrote at a path (JSON Pointer); an empty object where there is nothing. */
export function at(document: object, path: string): Written {
  let found: unknown = document
  for (const part of path.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    found = typeof found === 'object' && found !== null ? (found as Written)[key] : undefined
  }
  return typeof found === 'object' && found !== null ? (found as Written) : {}
}

/** The number that an author wrote for one comparison of a test. */
export function writtenNumber(written: Written, comparison: string): number | undefined {
  const pair = written.between
  const value = Array.isArray(pair) ? pair[comparison === 'ge' ? 0 : 1] : written[comparison]
  return typeof value === 'number' ? value : undefined
}
