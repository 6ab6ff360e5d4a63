export type ValidationCode =
  | 'unknown-fact'
  | 'unknown-ref'
  | 'cyclic-ref'
  | 'cyclic-defeat'
  | 'duplicate-id'
  | 'wrong-type'
  | 'unit-mismatch'
  | 'month-unit'
  | 'limit-outside-domain'
  | 'not-integer'
  | 'by-incomplete'
  | 'band-gap'
  | 'band-overlap'
  | 'when-and-onlyIf'
  | 'known-in-decision'
  | 'contraindication-on-against'
  | 'policy-missing'
  | 'citation-missing'
  | 'statement-missing'
  | 'ungraded-without-reason'
  | 'expectation-unknown'
  | 'cap-exceeded'
  | 'unknown-key'
  | 'value-outside-domain'
  | 'rounded'

/** One thing that is wrong: what, where (JSON Pointer), and how to mend it. */
export interface ValidationError {
  readonly code: ValidationCode
  readonly severity: 'error' | 'warning'
  readonly path: string
  readonly message: string
  readonly fix: string
}
