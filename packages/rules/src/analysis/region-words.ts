import { plainOf, scale } from '../decimal.ts'
import type { FactDeclaration } from '../fact-declaration.ts'
import type { Cell } from '../program.ts'
import type { Box } from './box.ts'
import { type LimitWords, limitWords, withUnit } from './limit-words.ts'
import type { Space } from './space.ts'

/**
 * Words for the boxes of a space: "age ≥ 65 and care < 6 wk". What all boxes share comes first, what
 * tells them apart in brackets; `more` of them than are given end in "…".
 */
export function regionWords(space: Space): (boxes: readonly Box[], more: boolean) => string {
  let limits: LimitWords | undefined
  return (boxes, more) => {
    limits ??= limitWords(space.members.map((one) => one.program))
    const words = limits
    const worded = boxes.map((box) => [...box].map(([level, kept]) => factWords(space, words, level, kept)))
    const [first = [], ...others] = worded
    const shared = first.filter((part) => others.every((parts) => parts.includes(part)))
    const own = worded.map((parts) => parts.filter((part) => !shared.includes(part)).join(' and '))
    const alternatives = [...own.filter((one) => one !== ''), ...(more ? ['…'] : [])]
    const apart =
      alternatives.length < 2 || own.includes('')
        ? alternatives
        : [shared.length === 0 ? alternatives.join('; or ') : `(${alternatives.join('; or ')})`]
    const parts = [...shared, ...apart]
    return parts.length === 0 ? 'everybody' : parts.join(' and ')
  }
}

/** Words for some cells of one fact. */
export function factWords(
  space: Space,
  limits: LimitWords,
  level: number,
  kept: ReadonlySet<number>,
): string {
  const fact = space.completions.factAt(level)
  const cells = space.cellsAt(level)
  const declared = space.members
    .map(({ program }) => program.facts.get(fact))
    .find((one) => one !== undefined)
  const [first] = cells
  switch (first?.kind) {
    case 'boolean':
      return [...kept].some((place) => truthOfCell(cells[place])) ? fact : `not ${fact}`
    case 'code':
      return codeWords(fact, cells, kept)
    case 'interval':
      return runsOf(kept)
        .map(([from, to]) => runWords(fact, declared, limits, cells, from, to))
        .join(' or ')
    case undefined:
      return fact
  }
}

function truthOfCell(cell: Cell | undefined): boolean {
  return cell?.kind === 'boolean' && cell.value
}

function codeWords(fact: string, cells: readonly Cell[], kept: ReadonlySet<number>): string {
  const names = (wanted: boolean) =>
    cells.flatMap((cell, place) => (cell.kind === 'code' && kept.has(place) === wanted ? [cell.code] : []))
  const [inside, outside] = [names(true), names(false)]
  return inside.length <= outside.length
    ? `${fact} is ${inside.join(' or ')}`
    : `${fact} is not ${outside.join(' or ')}`
}

function runsOf(kept: ReadonlySet<number>): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const place of [...kept].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === place - 1) last[1] = place
    else runs.push([place, place])
  }
  return runs
}

function runWords(
  fact: string,
  declared: FactDeclaration | undefined,
  limits: LimitWords,
  cells: readonly Cell[],
  from: number,
  to: number,
): string {
  const [low, high] = [cells[from], cells[to]]
  if (low?.kind !== 'interval' || high?.kind !== 'interval') return fact
  const unit = declared?.type === 'quantity' ? declared.unit : '1'
  const step = declared?.type === 'quantity' && declared.integer === true ? scale : 1
  const written = limits.get(fact) ?? new Map<number, string>()
  const plain = (held: number) => written.get(held) ?? withUnit(plainOf(held), unit)
  if (low.lo === high.hi && from > 0 && to < cells.length - 1) return `${fact} = ${plain(low.lo)}`
  const lower =
    from === 0
      ? []
      : [
          written.has(low.lo) || !written.has(low.lo - step)
            ? `≥ ${plain(low.lo)}`
            : `> ${plain(low.lo - step)}`,
        ]
  const upper =
    to === cells.length - 1
      ? []
      : [
          written.has(high.hi + step) && !written.has(high.hi)
            ? `< ${plain(high.hi + step)}`
            : `≤ ${plain(high.hi)}`,
        ]
  const both = [...lower, ...upper]
  return both.length === 0 ? `any ${fact}` : `${fact} ${both.join(' and ')}`
}
