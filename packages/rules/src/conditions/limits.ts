/** A limit that depends on a coded fact; every code is covered, or `else` is given. */
export interface LimitByCode {
  readonly by: string
  readonly of: { readonly [code: string]: number }
  readonly else?: number
}

/** A number, or a number that depends on a coded fact (sex, for example). */
export type Limit = number | LimitByCode

/** Lower and upper limit; `ge` and `le` include the limit, `gt` and `lt` do not. */
export interface Limits {
  readonly ge?: Limit
  readonly gt?: Limit
  readonly le?: Limit
  readonly lt?: Limit
}
