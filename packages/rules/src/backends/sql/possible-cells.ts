import { plainOf } from '../../decimal.ts'
import type { Cell } from '../../program.ts'
import { resultNames } from '../result-names.ts'
import { quotedText } from './column-names.ts'
import { type ColumnOf, columnFor, numberLiteral } from './formula-to-sql.ts'

/** Writes whether a row leaves some of these cells of a fact possible: it does while the fact is unknown. */
export function possibleCells(
  fact: string,
  all: readonly Cell[],
  cells: readonly Cell[],
): (columnOf: ColumnOf) => string {
  return (columnOf) => {
    const column = columnFor(fact, columnOf)
    const upper = columnOf(resultNames.upTo(fact))
    const high = upper === undefined ? column : `COALESCE(${upper}, ${column})`
    const codes = cells.flatMap((cell) => (cell.kind === 'code' ? [quotedText(cell.code)] : []))
    const tests = [
      ...cells.flatMap((cell) =>
        cell.kind === 'boolean' ? [`${column} IS ${cell.value ? 'TRUE' : 'FALSE'}`] : [],
      ),
      ...(codes.length > 0 ? [`${column} IN (${codes.join(', ')})`] : []),
      ...spansOf(all, cells).map(({ from, below }) => overlap(column, high, from, below)),
    ]
    return `(${[`${column} IS NULL`, ...tests].join(' OR ')})`
  }
}

/** Neighbouring cells in one: from a held number on, up to below another; open at either end of the domain. */
interface Span {
  readonly from?: number
  readonly below?: number
}

function spansOf(all: readonly Cell[], cells: readonly Cell[]): readonly Span[] {
  const spans: Span[] = []
  let open: Span | undefined
  for (const [i, cell] of all.entries()) {
    if (cell.kind !== 'interval') continue
    const wanted = cells.some((one) => one.kind === 'interval' && one.lo === cell.lo)
    if (wanted) open ??= i === 0 ? {} : { from: cell.lo }
    else if (open !== undefined) {
      spans.push({ ...open, below: cell.lo })
      open = undefined
    }
  }
  return open === undefined ? spans : [...spans, open]
}

function overlap(low: string, high: string, from: number | undefined, below: number | undefined): string {
  const parts = [
    ...(from === undefined ? [] : [`${high} >= ${numberLiteral(plainOf(from))}`]),
    ...(below === undefined ? [] : [`${low} < ${numberLiteral(plainOf(below))}`]),
  ]
  return parts.length === 0 ? 'TRUE' : `(${parts.join(' AND ')})`
}
