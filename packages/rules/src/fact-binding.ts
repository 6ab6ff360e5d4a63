/** A length of time; calendar months and years are refused, because UCUM measures them differently. */
export interface Duration {
  readonly value: number
  readonly unit: 'd' | 'wk'
}

/**
 * How a fact is read from the record. Every string under `condition`, `allergy`, `procedure`,
 * `observation`, `component`, `active`, `exposed`, `daysCovered` and `order` names a value set.
 */
export type FactBinding =
  | { readonly patient: 'age' | 'gender' }
  | { readonly condition: string; readonly status: 'active' | 'ever' }
  | { readonly allergy: string }
  | { readonly procedure: string; readonly within?: Duration }
  | { readonly observation: string; readonly component?: string; readonly maxAge: Duration }
  | { readonly active: string }
  | { readonly exposed: string; readonly within: Duration }
  | { readonly daysCovered: string; readonly window?: Duration; readonly maxGap?: number }
  | { readonly elapsedSince: ElapsedStart }
  | { readonly order: string; readonly take?: 'present' | 'supplyDays' | 'code' | 'doseForm' }
  | { readonly encounter: 'setting' }
  | { readonly organization: 'jurisdiction' }

/** The day from which elapsed days count; `recorded` names a date that somebody stated. */
export type ElapsedStart =
  | { readonly condition: string }
  | { readonly procedure: string }
  | { readonly recorded: string }
