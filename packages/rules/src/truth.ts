/** The three answers. `unknown` is an answer of its own and never behaves like "no". */
export type Truth = 'true' | 'false' | 'unknown'
