import { verifyEditorialGuards } from './editorial-guards.ts'
import { verifyEditorialLeaks } from './editorial-leaks.ts'
import { verifyEditorialModel } from './editorial-model.ts'
import { verifyEditorialRaces } from './editorial-races.ts'
import type { Area } from './figure.ts'

/** What holds the board's rules: each guard against its removal, a model against PostgreSQL, races, leaks. */
export const verifyEditorial: Area = async (tools) => {
  await verifyEditorialGuards(tools)
  await verifyEditorialRaces(tools)
  await verifyEditorialLeaks(tools)
  await verifyEditorialModel(tools)
}
