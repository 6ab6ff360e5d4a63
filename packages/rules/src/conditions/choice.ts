/** A choice ends at this label. */
export interface ChoiceTest {
  readonly choose: string
  readonly eq: string
}
