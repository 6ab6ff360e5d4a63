import { parentPort, workerData } from 'node:worker_threads'
import { cohortImpact, type RuleSet } from '@guideboard/rules'

/** What the thread is given: two rule sets that were read without errors. */
export interface ImpactWork {
  readonly before: RuleSet | undefined
  readonly after: RuleSet | undefined
}

// One comparison, in a thread of its own: it takes seconds, and the server goes on answering meanwhile.
const { before, after } = workerData as ImpactWork
let told = -1
const impact = cohortImpact(before, after, {
  onProgress: (done, total) => {
    const percent = total === 0 ? 100 : Math.floor((100 * done) / total)
    if (percent > told) parentPort?.postMessage({ percent })
    told = percent
  },
})
parentPort?.postMessage({ impact })
