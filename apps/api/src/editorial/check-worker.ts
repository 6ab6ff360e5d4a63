import { parentPort } from 'node:worker_threads'
import { eachCheck } from '@guideboard/content'
import type { CheckJob } from './check-pool.ts'

// The other side of the pool: runs checks away from the thread that serves, and answers each as it is done.
parentPort?.on('message', ({ ids, content, context }: CheckJob) => {
  for (const result of eachCheck(ids, content, context)) parentPort?.postMessage(result)
})
