export type Sex = 'male' | 'female' | 'other' | 'unknown'

export interface Identifier {
  readonly system: string
  readonly value: string
}

/** A patient of the organization that the actor belongs to. */
export interface Patient {
  readonly id: string
  readonly name: string
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly birthDate: string | null
  readonly sex: Sex
  readonly deceased: boolean
  readonly identifiers: readonly Identifier[]
}
