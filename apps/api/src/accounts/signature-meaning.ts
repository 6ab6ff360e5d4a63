/** What a signature says, as the database spells it. */
export type SignatureMeaning = 'authored' | 'reviewed' | 'approved' | 'withdrawn' | 'set-aside' | 'surveyed'

/** The spelling of the lifecycle. */
export function lifecycleMeaning(meaning: SignatureMeaning) {
  return spelling[meaning]
}

const spelling = {
  authored: 'AUTHORED',
  reviewed: 'REVIEWED',
  approved: 'APPROVED',
  withdrawn: 'WITHDRAWN',
  'set-aside': 'SET_ASIDE',
  surveyed: 'SURVEYED',
} as const
