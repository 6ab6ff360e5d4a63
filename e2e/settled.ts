import type { Page } from 'playwright-core'

/** The router has nothing to load and the cache asks for nothing; what listens for changes never ends, and is no matter. */
const idle = `(() => {
  const router = globalThis.__TSR_ROUTER__
  return router?.state.status === 'idle' && router.options.context.queries.isFetching() === 0
})()`

/** Waits until a page has all that it asked for, and has drawn it. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 60_000 })
  await page.waitForFunction(idle, undefined, { timeout: 60_000 })
  // Parts that load by themselves begin once the page stands.
  await page.waitForTimeout(500)
  await page.waitForFunction(idle, undefined, { timeout: 60_000 })
}
