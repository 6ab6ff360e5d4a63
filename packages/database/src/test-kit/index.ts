export * from './account-factories.ts'
export * from './article-factories.ts'
export * from './clinic-factories.ts'
export { type TestDatabase, testDatabase } from './test-database.ts'
