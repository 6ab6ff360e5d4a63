import { spokenUnit } from '../ui/spoken.ts'

interface Limits {
  readonly min: number | null
  readonly max: number | null
  readonly integer: boolean
  readonly unit: string | null
}

export type ReadQuantity =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'wrong'; readonly message: string }

/** Reads a typed number. A comma is refused: it means thousands to one person and decimals to another. */
export function readQuantity(text: string, { min, max, integer, unit }: Limits): ReadQuantity {
  const trimmed = text.trim()
  if (trimmed === '') return { kind: 'nothing' }
  if (!/^-?\d+(\.\d+)?$/.test(trimmed)) {
    return { kind: 'wrong', message: 'Write a plain number, with a point for decimals.' }
  }
  const value = Number(trimmed)
  if (integer && !Number.isInteger(value)) return { kind: 'wrong', message: 'Write a whole number.' }
  if ((min !== null && value < min) || (max !== null && value > max)) {
    const range = [min !== null && `at least ${min}`, max !== null && `at most ${max}`]
      .filter(Boolean)
      .join(' and ')
    return { kind: 'wrong', message: `Must be ${range} ${spokenUnit(unit)}`.trimEnd().concat('.') }
  }
  return { kind: 'number', value }
}
