import {
  type RunningTestCluster,
  startTestCluster,
} from '../../packages/database/src/test-kit/test-cluster.ts'

/** Does work on a temporary PostgreSQL, which ends with it. */
export async function withTestCluster<T>(work: (cluster: RunningTestCluster) => Promise<T>): Promise<T> {
  const cluster = await startTestCluster()
  try {
    return await work(cluster)
  } finally {
    await cluster.stop()
  }
}
