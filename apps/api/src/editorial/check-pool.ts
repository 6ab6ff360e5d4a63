import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type CheckContext, type CheckId, type CheckResult, checkError } from '@guideboard/content'

/** What one worker is asked to do. */
export interface CheckJob {
  readonly ids: readonly CheckId[]
  readonly content: unknown
  readonly context: CheckContext
}

export interface CheckPool {
  /** A result per check, in their order. Never rejects: what cannot be run in time is an `error`. */
  run(job: CheckJob): Promise<readonly CheckResult[]>
  close(): Promise<void>
}

export interface PoolOptions {
  readonly size?: number
  /** Milliseconds that one job may take, waiting for its turn left out. */
  readonly timeout?: number
  readonly script?: URL
}

interface Waiting {
  readonly job: CheckJob
  readonly done: (results: readonly CheckResult[]) => void
}

/** More jobs than these waiting: better an honest "could not be run" than a growing queue. */
const mostWaiting = 64

/** Worker threads for the checks: they take seconds of a processor, and requests are to be served meanwhile. */
export function checkPool({
  size = Math.max(1, Math.min(4, availableParallelism() - 1)),
  timeout = 60_000,
  script = new URL('./check-worker.ts', import.meta.url),
}: PoolOptions = {}): CheckPool {
  const queue: Waiting[] = []
  const idle: Worker[] = []
  const all = new Set<Worker>()
  let closed = false

  const start = (): Worker => {
    const worker = new Worker(script, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 1024 } })
    all.add(worker)
    // One that ends while it waits for work is not handed any; one that ends at work is seen by its job.
    worker.on('error', () => {})
    worker.on('exit', () => {
      all.delete(worker)
      const place = idle.indexOf(worker)
      if (place !== -1) idle.splice(place, 1)
    })
    return worker
  }

  const next = (): void => {
    if (queue.length === 0 || (idle.length === 0 && all.size >= size)) return
    const waiting = queue.shift()
    if (waiting === undefined) return
    const worker = idle.pop() ?? start()
    void runOn(worker, waiting.job, timeout).then(({ results, sound }) => {
      if (sound) idle.push(worker)
      else all.delete(worker)
      waiting.done(results)
      next()
    })
  }

  return {
    run: (job) =>
      new Promise((done) => {
        if (closed || queue.length >= mostWaiting) {
          return done(missing(job, [], closed ? 'the server is stopping' : 'too many are waiting'))
        }
        queue.push({ job, done })
        next()
      }),
    close: async () => {
      closed = true
      for (const { job, done } of queue.splice(0)) done(missing(job, [], 'the server is stopping'))
      await Promise.all([...all].map((worker) => worker.terminate()))
    },
  }
}

/** One job on one worker; `sound` when the worker can take another. The process waits for a job, not for a worker. */
function runOn(
  worker: Worker,
  job: CheckJob,
  timeout: number,
): Promise<{ readonly results: readonly CheckResult[]; readonly sound: boolean }> {
  return new Promise((resolve) => {
    const results: CheckResult[] = []
    const end = (why?: string) => {
      clearTimeout(timer)
      worker.off('message', take).off('error', fail).off('exit', stop).unref()
      if (why === undefined) return resolve({ results, sound: true })
      void worker.terminate()
      resolve({ results: missing(job, results, why), sound: false })
    }
    const take = (result: CheckResult) => {
      results.push(result)
      if (results.length === job.ids.length) end()
    }
    const fail = (error: unknown) => end(error instanceof Error ? error.message : String(error))
    const stop = () => end('it stopped before it answered')
    const timer = setTimeout(() => end(`it took longer than ${timeout / 1000} s`), timeout)
    worker.on('message', take).on('error', fail).on('exit', stop).ref()
    worker.postMessage(job)
  })
}

function missing(job: CheckJob, results: readonly CheckResult[], why: string): readonly CheckResult[] {
  return [...results, ...job.ids.slice(results.length).map((id) => checkError(id, why, job.context))]
}
