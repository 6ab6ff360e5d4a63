export type { AdviceChange, Bump, OutputChange, PartChange, Said } from './change.ts'
export { type Difference, difference } from './difference.ts'
export { semanticHash } from './semantic-hash.ts'
