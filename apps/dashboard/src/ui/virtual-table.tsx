import {
  type ColumnDef,
  type ColumnHelper,
  createColumnHelper,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import styles from './virtual-table.module.css'

const features = tableFeatures({})
type Features = typeof features
// biome-ignore lint/suspicious/noExplicitAny: a list of columns holds cells of several value types.
type Column<Row extends object> = ColumnDef<Features, Row, any>

/** Columns for `VirtualTable`: `columnsOf<Row>()(column => [column.accessor('name', …)])`. */
export const columnsOf =
  <Row extends object>() =>
  (define: (column: ColumnHelper<Features, Row>) => Column<Row>[]): Column<Row>[] =>
    define(createColumnHelper<Features, Row>())

/** A cell that is never broken into lines: a date, a count. */
export function Whole({ children }: { readonly children: ReactNode }) {
  return <span className={styles.whole}>{children}</span>
}

interface VirtualTableProps<Row extends object> {
  readonly caption: string
  readonly columns: Column<Row>[]
  readonly rows: readonly Row[]
  /** Rows there are in all; those not loaded yet come with `onNearEnd`. */
  readonly total: number
  readonly onNearEnd: () => void
}

const rowHeight = 44

/** A table that draws only the rows in view, scrolling with the page. */
export function VirtualTable<Row extends object>(props: VirtualTableProps<Row>) {
  const { caption, columns, rows, total, onNearEnd } = props
  const body = useRef<HTMLTableElement>(null)
  const table = useTable({ features, columns, data: rows as Row[] })
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: body.current?.offsetTop ?? 0,
  })
  const shown = virtual.getVirtualItems()
  const first = shown[0]
  const last = shown.at(-1)
  const nearEnd = last !== undefined && last.index >= rows.length - 12 && rows.length < total
  useEffect(() => {
    if (nearEnd) onNearEnd()
  }, [nearEnd, onNearEnd])
  const all = table.getRowModel().rows
  const margin = virtual.options.scrollMargin
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={styles.frame} tabIndex={0} aria-label={`${caption} as a table`}>
      <table ref={body} className={styles.table} aria-rowcount={total + 1}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {group.headers.map((header) => (
                <th key={header.id} scope="col">
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          <Gap height={first ? first.start - margin : 0} span={columns.length} />
          {shown.map(({ index }) => {
            const row = all[index]
            if (!row) return null
            return (
              <tr key={row.id} ref={virtual.measureElement} data-index={index} aria-rowindex={index + 2}>
                {row.getAllCells().map((cell) => (
                  <td key={cell.id}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            )
          })}
          <Gap height={last ? virtual.getTotalSize() - (last.end - margin) : 0} span={columns.length} />
        </tbody>
      </table>
    </section>
  )
}

/** Stands in for the rows that are not drawn. */
function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: the gap is empty, nothing in it takes focus.
    <tr aria-hidden="true">
      <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}
