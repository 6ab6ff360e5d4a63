import type { QuantityCondition } from '../conditions/quantity.ts'
import { no, yes } from '../exact/diagram.ts'
import { partsOf } from '../names.ts'
import { type Finder, findingOf } from './finder.ts'
import type { Finding, Place } from './finding.ts'
import { at, everyRoot, writtenNumber } from './limit-words.ts'
import type { Regions } from './region.ts'

interface WrittenLimit {
  readonly fact: string
  readonly number: number
  readonly unit: string
  readonly value: number
  readonly place: Place
}

/** One fact compared with the same number in two units, "6 wk" here and "6 d" there. */
export function unitSlips(finders: readonly Finder[], regions: Regions): readonly Finding[] {
  const byNumber = new Map<string, WrittenLimit[]>()
  for (const limit of finders.flatMap(writtenLimits)) {
    const key = JSON.stringify([limit.fact, limit.number])
    byNumber.set(key, [...(byNumber.get(key) ?? []), limit])
  }
  return [...byNumber.values()].flatMap((same) => {
    const [first] = same
    const other = same.find((limit) => limit.value !== first?.value)
    return first === undefined || other === undefined ? [] : slip(regions, first, other)
  })
}

function slip(regions: Regions, a: WrittenLimit, b: WrittenLimit): readonly Finding[] {
  const { completions, cellsAt } = regions.space
  const level = completions.levelOf(a.fact)
  if (level === undefined) return []
  const [lo, hi] = [Math.min(a.value, b.value), Math.max(a.value, b.value)]
  const between = cellsAt(level).map((cell) =>
    cell.kind === 'interval' && cell.hi > lo && cell.lo < hi && cell.lo >= lo ? yes : no,
  )
  return findingOf(regions.where(completions.store.branch(level, between)), {
    kind: 'unit-slip',
    severity: 'warning',
    places: [a.place, b.place],
    message: `"${a.fact}" is compared with ${a.number} ${a.unit} and with ${b.number} ${b.unit}: is one of the units a slip?`,
  })
}

function writtenLimits(finder: Finder): readonly WrittenLimit[] {
  const { program } = finder.member
  return everyRoot(program)
    .flatMap((root) => [...partsOf(root)])
    .filter((part): part is QuantityCondition => part.kind === 'quantity')
    .flatMap((part) => {
      const written = at(program.ruleSet, part.path)
      return part.limits.flatMap((limit) => {
        const number = writtenNumber(written, limit.comparison)
        if (number === undefined || !('value' in limit)) return []
        const { fact, path } = part
        return [{ fact, number, unit: String(written.unit), value: limit.value, place: finder.place(path) }]
      })
    })
}

/** Facts of one name that two rule sets declare so that their values do not mean the same. */
export function factMismatches(finders: readonly Finder[], regions: Regions): readonly Finding[] {
  return regions.space.mismatches.map(({ fact, programs, message }) => ({
    kind: 'unit-slip',
    severity: 'error',
    places: programs.flatMap((i) => finders[i]?.place(`/facts/${fact}`) ?? []),
    message: `the two rule sets do not mean the same by "${fact}": ${message}`,
  }))
}
