export { analyse } from './analyse.ts'
export { givenOf } from './example.ts'
export type { Finding, FindingKind, Place } from './finding.ts'
