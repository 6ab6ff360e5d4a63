import { Worker } from 'node:worker_threads'
import { type Difference, type RuleSet, ruleSetHash } from '@guideboard/rules'

type Answer =
  | { readonly id: number; readonly found: Difference }
  | { readonly id: number; readonly failed: string }

interface Waiting {
  readonly resolve: (found: Difference) => void
  readonly reject: (error: Error) => void
}

/** Comparisons that are kept: what two rule sets differ in never changes. */
const mostKept = 50
const kept = new Map<string, Promise<Difference>>()
const waiting = new Map<number, Waiting>()
let worker: Worker | undefined
let asked = 0

/**
 * `difference` in a thread of its own: it takes up to a second for a large guideline, and requests of others
 * do not wait for it.
 */
export function compareRules(before: RuleSet, after: RuleSet): Promise<Difference> {
  const key = `${ruleSetHash(before)} ${before.version} ${ruleSetHash(after)} ${after.version}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const found = ask(before, after)
  kept.set(key, found)
  found.catch(() => kept.delete(key))
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return found
}

function ask(before: RuleSet, after: RuleSet): Promise<Difference> {
  asked += 1
  const id = asked
  worker ??= started()
  // While somebody waits, the process does as well; otherwise the thread keeps nothing alive.
  worker.ref()
  const answer = new Promise<Difference>((resolve, reject) => waiting.set(id, { resolve, reject }))
  worker.postMessage({ id, before, after })
  return answer
}

function started(): Worker {
  const made = new Worker(new URL('./compare-rules-worker.ts', import.meta.url))
  made.on('message', (answer: Answer) => {
    const one = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) made.unref()
    if ('found' in answer) one?.resolve(answer.found)
    else one?.reject(new Error(answer.failed))
  })
  made.on('error', (error) => lose(made, error instanceof Error ? error : new Error(String(error))))
  made.on('exit', () => lose(made, new Error('The thread that compares rules has ended.')))
  return made
}

/** The next comparison starts another thread. */
function lose(gone: Worker, error: Error): void {
  if (worker !== gone) return
  worker = undefined
  for (const { reject } of waiting.values()) reject(error)
  waiting.clear()
}
