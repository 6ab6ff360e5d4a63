/** A coded fact has this code, or one of these. */
export type CodeTest =
  | { readonly fact: string; readonly eq: string }
  | { readonly fact: string; readonly in: readonly string[] }
