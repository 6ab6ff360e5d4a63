/** A word that laypeople may not know, what it means in plain words, and where that is explained. */
export interface Term {
  readonly id: string
  readonly name: string
  /** How texts write it; whole words, capital letters or not. */
  readonly forms: readonly string[]
  readonly meaning: string
  readonly source: { readonly name: string; readonly url: string }
}
