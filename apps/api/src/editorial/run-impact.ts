import { Worker } from 'node:worker_threads'
import { type CohortImpact, parseRuleSet, type RuleSet } from '@guideboard/rules'

export interface ImpactRun {
  readonly result: Promise<CohortImpact>
  /** Ends the thread; the result is then an error. */
  cancel(): void
}

type Message = { readonly percent: number } | { readonly impact: CohortImpact }

/** Compares two rule sets off the event loop. `onPercent` is told whole percents, each more than the one before. */
export function runImpact(
  before: unknown,
  after: unknown,
  onPercent: (percent: number) => void = () => {},
): ImpactRun {
  const worker = new Worker(new URL('./impact-worker.ts', import.meta.url), {
    workerData: { before: readRules(before), after: readRules(after) },
  })
  const result = new Promise<CohortImpact>((resolve, reject) => {
    worker.on('message', (message: Message) => {
      if ('percent' in message) onPercent(message.percent)
      else resolve(message.impact)
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('The comparison was stopped before its end.')))
  })
  return { result, cancel: () => void worker.terminate() }
}

/** Rules that cannot be read fail the checks of the content; for the comparison there are none. */
export function readRules(json: unknown): RuleSet | undefined {
  if (json === undefined) return undefined
  const read = parseRuleSet(json)
  return read.ok ? read.ruleSet : undefined
}
