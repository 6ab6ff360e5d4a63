/**
 * What somebody stated for one fact, in order of time: the last one of a fact wins.
 * Numbers carry their unit; `known: false` is an explicit "unknown".
 */
export interface RecordedAnswer {
  readonly id: string
  readonly fact: string
  readonly known: boolean
  readonly value?: boolean | string | number
  readonly unit?: string
  readonly analyte?: string
  /** Of the encounter that is assessed. Older answers count only when they are dates. */
  readonly currentEncounter: boolean
  /** Calendar day on which it was stated. */
  readonly recordedOn: string
}
