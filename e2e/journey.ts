import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { demonstrationPassword } from '../apps/api/src/demonstration/people.ts'
import { launchBrowser } from './browser.ts'
import { findViolations } from './find-violations.ts'
import { signInAs } from './sign-in-as.ts'

/** Opens pages for one journey; every page that anybody opened is closed at its end. */
export interface Journey {
  /** A page of somebody with a browser of their own, signed in when a name of the demonstration is given. */
  open(path: string, as?: string): Promise<Page>
}

/** Gives a test file a browser. A page that logs an error or throws fails the journey it belongs to. */
export function journey(): Journey {
  let browser: Browser
  const contexts: BrowserContext[] = []
  const complaints: string[] = []
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(async () => {
    for (const context of contexts) await context.close()
    await browser.close()
    expect(complaints).toEqual([])
  })
  return {
    open: async (path, as) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
      contexts.push(context)
      const page = await context.newPage()
      // Patience, not a bound: a busy machine is slow, and no timing decides a test.
      page.setDefaultTimeout(60_000)
      page.on('console', (message) => {
        // That a page is not there is no fault of the page that says so.
        const isPageItself = message.location().url === page.url() && message.text().includes('404')
        if (message.type() === 'error' && !isPageItself) complaints.push(`${page.url()}: ${message.text()}`)
      })
      page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
      if (as !== undefined) {
        await signInAs(context, inject('url'), as)
      }
      await page.goto(inject('url') + path)
      return page
    },
  }
}

/** Signs in the open dialog: with the password, or, within a quarter of an hour of it, without. */
export async function sign(page: Page, button: string, again = false): Promise<void> {
  const dialog = page.getByRole('dialog')
  if (again) await dialog.getByText('You signed a moment ago').waitFor()
  else await dialog.getByLabel('Your password').fill(demonstrationPassword)
  await dialog.getByRole('button', { name: button }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Fails with what axe finds on the page as it stands, in light and dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Both schemes show the same elements: only what depends on colours can differ.
    const found = await findViolations(page, colorScheme === 'light' ? 'everything' : 'colours')
    expect(found.map((one) => `${colorScheme} ${one}`)).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}
