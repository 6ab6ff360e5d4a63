import { editorialDiff } from './editorial-diff.ts'
import { verifyEditorialGuards } from './editorial-guards.ts'
import { verifyEditorialLeaks } from './editorial-leaks.ts'
import { verifyEditorialModel } from './editorial-model.ts'
import { verifyEditorialQueue } from './editorial-queue.ts'
import { verifyEditorialRaces } from './editorial-races.ts'
import { verifyPatientTotals } from './editorial-totals.ts'
import { verifyVoteJourney } from './editorial-vote.ts'
import type { Area } from './figure.ts'

/** What holds the board's rules (guards, races, leaks, a model against PostgreSQL), and what the board is told. */
export const verifyEditorial: Area = async (tools) => {
  for (const figure of editorialDiff()) tools.figure(figure)
  await verifyVoteJourney(tools)
  await verifyEditorialGuards(tools)
  await verifyEditorialRaces(tools)
  await verifyEditorialLeaks(tools)
  await verifyEditorialQueue(tools)
  await verifyPatientTotals(tools)
  await verifyEditorialModel(tools)
}
