/** A boolean fact is true. */
export interface Is {
  readonly is: string
}
