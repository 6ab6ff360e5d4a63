export * from './account-factories.ts'
export * from './article-factories.ts'
export { type TestDatabase, testDatabase } from './test-database.ts'
