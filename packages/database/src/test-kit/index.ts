export * from './account-factories.ts'
export { type TestDatabase, testDatabase } from './test-database.ts'
