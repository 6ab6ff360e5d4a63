import type { FactDeclaration } from '../fact-declaration.ts'
import type { FactState, Snapshot } from '../snapshot.ts'
import { groupSize } from './byte-step.ts'
import type { FactCode } from './fact-code.ts'
import { inSeveralCells, valueCodes } from './value-code.ts'

/** A value as it stands in a column; an interval for a quantity that is known in part only. */
export type ColumnValue = boolean | string | number | { readonly lo: number; readonly hi: number }

/**
 * Patients by column: row `i` of every column is patient `i`. `undefined` is unknown, and so is NaN in a
 * typed array, which has no `undefined`. Quantities are in the fact's own unit. A fact without a column
 * is unknown of everybody; a column that the rule set does not declare is ignored.
 */
export interface PatientColumns {
  readonly count: number
  readonly facts: { readonly [fact: string]: ArrayLike<ColumnValue | undefined> | undefined }
}

/** Patients as one byte per fact, ready to be answered again and again. Made by `encode`. */
export interface CodedPatients {
  readonly count: number
  readonly facts: readonly FactCode[]
  /** Groups of patients; in a group fact by fact, in a fact patient by patient. */
  readonly bytes: Uint8Array
  /** Patients with an interval that a single code cannot hold: they are answered one by one. */
  readonly apart: ReadonlyMap<number, (fact: string) => FactState>
}

export function groupsOf(count: number): number {
  return Math.ceil(count / groupSize)
}

/** Bytes that so many patients take. */
export function codedBytes(count: number, facts: number): number {
  return groupsOf(count) * groupSize * facts
}

const unknown: FactState = { kind: 'unknown' }

/**
 * Codes columns into `bytes`, which must be zero. A column whose fact was cut into the same cells in
 * `before` is copied from there and not read again. Throws a TypeError that names fact and row of a value
 * that is not possible.
 */
export function encodeColumns(
  facts: readonly FactCode[],
  { count, facts: columns }: PatientColumns,
  bytes: Uint8Array,
  before?: CodedPatients,
): CodedPatients {
  const apart = new Set<number>(before?.apart.keys())
  const stride = facts.length * groupSize
  for (const [index, code] of facts.entries()) {
    const column = columnOf(columns, code.fact)
    if (column === undefined) continue
    if (column.length !== count)
      throw new TypeError(
        `the column "${code.fact}" has ${column.length} rows, and there are ${count} patients`,
      )
    const first = index * groupSize
    if (before !== undefined && copied(before, code, bytes, stride, first)) continue
    const codes = valueCodes(code)
    const bare = ArrayBuffer.isView(column)
    for (let row = 0; row < count; row += 1) {
      const value = column[row]
      if (value === undefined || (bare && Number.isNaN(value))) continue
      const byte = typeof value === 'object' ? codes.ofState(stateIn(value, bare)) : codes.ofValue(value)
      if (byte >= 0) bytes[Math.floor(row / groupSize) * stride + first + (row % groupSize)] = byte
      else if (byte === inSeveralCells) apart.add(row)
      else throw refusal(code.fact, row, code.declared, value)
    }
  }
  const statesOf = (row: number) => (fact: string) => {
    const column = columnOf(columns, fact)
    return column === undefined ? unknown : stateIn(column[row], ArrayBuffer.isView(column))
  }
  return { count, facts, bytes, apart: new Map([...apart].map((row) => [row, statesOf(row)])) }
}

function columnOf(
  columns: PatientColumns['facts'],
  fact: string,
): ArrayLike<ColumnValue | undefined> | undefined {
  return Object.hasOwn(columns, fact) ? columns[fact] : undefined
}

function stateIn(value: ColumnValue | undefined, bare: boolean): FactState {
  if (value === undefined || (bare && Number.isNaN(value))) return unknown
  if (typeof value === 'object') return { kind: 'range', lo: value?.lo, hi: value?.hi }
  return { kind: 'known', value }
}

function refusal(fact: string, row: number, declared: FactDeclaration, value: unknown): TypeError {
  return new TypeError(
    `row ${row} of the column "${fact}" holds no possible value of a ${declared.type}: ${JSON.stringify(value)}`,
  )
}

function copied(
  before: CodedPatients,
  code: FactCode,
  bytes: Uint8Array,
  stride: number,
  first: number,
): boolean {
  const index = before.facts.findIndex((other) => other.fact === code.fact && sameCodes(other, code))
  if (index < 0) return false
  const [from, strideBefore] = [index * groupSize, before.facts.length * groupSize]
  for (let group = 0; group < groupsOf(before.count); group += 1) {
    const at = group * strideBefore + from
    bytes.set(before.bytes.subarray(at, at + groupSize), group * stride + first)
  }
  return true
}

function sameCodes(a: FactCode, b: FactCode): boolean {
  const meaning = ({ declared, cells }: FactCode) => {
    const domain = declared.type === 'quantity' ? [declared.unit, declared.domain, declared.integer] : []
    return JSON.stringify([declared.type, domain, cells])
  }
  return meaning(a) === meaning(b)
}

/** Snapshots as columns, for those who have patients one by one. */
export function columnsOf(facts: Iterable<string>, snapshots: readonly Snapshot[]): PatientColumns {
  const value = (state: FactState | undefined): ColumnValue | undefined => {
    switch (state?.kind) {
      case undefined:
      case 'unknown':
        return undefined
      case 'known':
        return state.value
      case 'range':
        return { lo: state.lo, hi: state.hi }
    }
  }
  const column = (fact: string) =>
    snapshots.map((one) => (Object.hasOwn(one, fact) ? value(one[fact]) : undefined))
  return {
    count: snapshots.length,
    facts: Object.fromEntries([...facts].map((fact) => [fact, column(fact)])),
  }
}
