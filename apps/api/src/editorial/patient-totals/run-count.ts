import { Worker } from 'node:worker_threads'
import type { PatientTotals } from '@guideboard/rules'
import type { CountWork } from './count-worker.ts'

/** Counts off the event loop. Aborting ends the thread; the result is then an error. */
export function runCount(work: CountWork, stopped: AbortSignal): Promise<PatientTotals> {
  const worker = new Worker(new URL('./count-worker.ts', import.meta.url), { workerData: work })
  const stop = () => void worker.terminate()
  stopped.addEventListener('abort', stop)
  if (stopped.aborted) stop()
  return new Promise<PatientTotals>((resolve, reject) => {
    worker.on('message', resolve)
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('The counting was stopped before its end.')))
  }).finally(() => stopped.removeEventListener('abort', stop))
}
