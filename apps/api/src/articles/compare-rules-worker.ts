import { parentPort } from 'node:worker_threads'
import { difference, type RuleSet } from '@guideboard/rules'

/** Answers comparisons, one after the other, away from the thread that serves requests. */
parentPort?.on('message', ({ id, before, after }: { id: number; before: RuleSet; after: RuleSet }) => {
  try {
    parentPort?.postMessage({ id, found: difference(before, after) })
  } catch (error) {
    parentPort?.postMessage({ id, failed: error instanceof Error ? error.message : String(error) })
  }
})
