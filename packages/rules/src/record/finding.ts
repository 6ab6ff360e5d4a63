import { dayOf } from '../days.ts'

/** What a binding found in the record; without a value, `derivation` says why. */
export interface Finding {
  readonly state: FoundState
  readonly kind: 'record' | 'complete-list' | 'context' | 'none'
  readonly entries: readonly string[]
  readonly effectiveOn?: string
  readonly derivation: string
}

export type FoundState =
  | { readonly kind: 'known'; readonly value: boolean | string | number }
  | { readonly kind: 'range'; readonly lo: number; readonly hi: number }
  | { readonly kind: 'unknown' }

/** Nothing is known, and why. */
export function notFound(derivation: string, entries: readonly string[] = []): Finding {
  return { state: { kind: 'unknown' }, kind: 'none', entries, derivation }
}

/** A value or an interval read from entries. */
export function found(
  value: boolean | string | number | { readonly lo: number; readonly hi: number },
  derivation: string,
  entries: readonly string[],
  effectiveOn?: string,
): Finding {
  const state: FoundState =
    typeof value !== 'object'
      ? { kind: 'known', value }
      : value.lo === value.hi
        ? { kind: 'known', value: value.lo }
        : { kind: 'range', lo: value.lo, hi: value.hi }
  return { state, kind: 'record', entries, derivation, ...dayOfWriting(effectiveOn) }
}

// A date without its day belongs to no day.
function dayOfWriting(written: string | undefined): { readonly effectiveOn?: string } {
  const day = written?.slice(0, 10)
  return day === undefined || dayOf(day) === undefined ? {} : { effectiveOn: day }
}
