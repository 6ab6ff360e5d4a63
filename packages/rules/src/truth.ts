/** The three answers. `unknown` is an answer of its own and never behaves like "no". */
export type Truth = 'true' | 'false' | 'unknown'

/** Strong Kleene negation. */
export function negate(truth: Truth): Truth {
  switch (truth) {
    case 'true':
      return 'false'
    case 'false':
      return 'true'
    case 'unknown':
      return 'unknown'
  }
}

/** Strong Kleene conjunction: one "no" decides, whatever else is unknown. */
export function everyTruth(truths: readonly Truth[]): Truth {
  if (truths.includes('false')) return 'false'
  return truths.includes('unknown') ? 'unknown' : 'true'
}

/** Strong Kleene disjunction: one "yes" decides, whatever else is unknown. */
export function someTruth(truths: readonly Truth[]): Truth {
  if (truths.includes('true')) return 'true'
  return truths.includes('unknown') ? 'unknown' : 'false'
}

/** At least `k` of the answers are "yes": decided as soon as the unknown ones cannot change it. */
export function atLeastTruth(k: number, truths: readonly Truth[]): Truth {
  const met = truths.filter((truth) => truth === 'true').length
  const open = truths.filter((truth) => truth === 'unknown').length
  if (met >= k) return 'true'
  return met + open < k ? 'false' : 'unknown'
}

/** A plain yes or no as an answer. */
export function truthOf(value: boolean): Truth {
  return value ? 'true' : 'false'
}
