/** The value of a named definition. */
export interface Ref {
  readonly ref: string
}
