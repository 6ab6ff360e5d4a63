export { splitByTerms, type TermPart } from './split-by-terms.ts'
export type { Term } from './term.ts'
export { terms } from './terms.ts'
