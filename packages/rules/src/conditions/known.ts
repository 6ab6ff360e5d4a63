/** The record holds a value of the fact. About the record, not the patient: legal in cautions only. */
export interface Known {
  readonly known: string
}
