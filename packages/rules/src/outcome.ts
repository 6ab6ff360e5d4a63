export type WithheldReason = 'contraindication' | 'contraindication-unknown' | 'defeated'
export type NotApplicableReason = 'outside-evidence' | 'scope' | 'condition'

/**
 * What a recommendation says of this patient. `because` lists every reason that is still possible:
 * nearly always one, several when it is the same advice either way.
 */
export type Outcome =
  | { readonly kind: 'for'; readonly notExcluded: readonly string[] }
  | { readonly kind: 'against' }
  | { readonly kind: 'withheld'; readonly because: readonly WithheldReason[] }
  | { readonly kind: 'needs-data'; readonly missing: readonly string[] }
  | { readonly kind: 'not-applicable'; readonly because: readonly NotApplicableReason[] }

export type OutcomeKind = Outcome['kind']
