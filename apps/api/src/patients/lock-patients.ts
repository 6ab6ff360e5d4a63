import type { Tx } from '@guideboard/database'

/**
 * Lets one transaction at a time enter patients of an organization: who is known already is then known for
 * sure, and the second of two equal imports finds what the first one stored.
 */
export async function lockPatients(tx: Tx, organizationId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${`patients of ${organizationId}`}, 0))`
}
