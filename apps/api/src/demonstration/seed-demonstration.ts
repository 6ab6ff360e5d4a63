import { createInstallation } from '../accounts/installation.ts'
import type { Ctx } from '../platform/ctx.ts'
import { seedArticles } from './seed-articles.ts'
import { seedCdsHooks } from './seed-cds-hooks.ts'
import { seedPatients } from './seed-patients.ts'
import { seedPeople } from './seed-people.ts'

/**
 * Fills a fresh installation by calling the verbs as the demonstration people. What the installation is gets
 * written last: without that row, nothing was ever complete.
 */
export async function seedDemonstration(ctx: Ctx, say: (sentence: string) => void): Promise<void> {
  const actAs = await seedPeople(ctx)
  await seedArticles(actAs, say)
  await seedPatients(actAs, say)
  await seedCdsHooks(ctx)
  await createInstallation(ctx, { demonstration: true })
}
