import { parentPort, workerData } from 'node:worker_threads'
import { type PatientOnDay, patientTotals, type RuleSet } from '@guideboard/rules'

/** What the thread is given: two rule sets that were read without errors, and records of one organization. */
export interface CountWork {
  readonly before: RuleSet | undefined
  readonly after: RuleSet | undefined
  readonly people: readonly PatientOnDay[]
}

// In a thread of its own, and only numbers come back: the server goes on answering meanwhile.
const { before, after, people } = workerData as CountWork
parentPort?.postMessage(patientTotals(before, after, people))
