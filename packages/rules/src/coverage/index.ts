export type { CaseCoverage, ClauseCoverage, LimitCoverage } from './case-coverage.ts'
export { coverage } from './coverage.ts'
