import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'

/** The router has nothing to load and the cache asks for nothing; what listens for changes never ends, and is no matter. */
const idle = `(() => {
  const router = globalThis.__TSR_ROUTER__
  return router?.state.status === 'idle' && router.options.context.queries.isFetching() === 0
})()`

/** Waits until a page has all that it asked for, and has drawn it. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 60_000 })
  await untilIdle(page)
  // Parts that load by themselves begin once the page stands.
  await pause(500)
  await untilIdle(page)
}

/** Asks from outside: the policy of the page lets nothing be evaluated within. */
async function untilIdle(page: Page): Promise<void> {
  const end = Date.now() + 60_000
  while ((await page.evaluate(idle)) !== true) {
    if (Date.now() > end) throw new Error(`${page.url()} does not come to rest.`)
    await pause(100)
  }
}
