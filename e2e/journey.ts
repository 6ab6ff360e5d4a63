import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { launchBrowser } from './browser.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Opens pages for one journey; every page that anybody opened is closed at its end. */
export interface Journey {
  /** A page of somebody with a browser of their own, signed in through the sign-in page when a name is given. */
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
        if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`)
      })
      page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
      if (as !== undefined) {
        await page.goto(`${inject('url')}/sign-in`)
        await page.getByRole('button', { name: `Sign in as ${as}` }).click()
        await page.getByRole('button', { name: 'Sign out' }).waitFor()
      }
      await page.goto(inject('url') + path)
      return page
    },
  }
}

/** Fails with what axe finds on the page as it stands, in light and dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
    const found = violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)
    expect(found).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}
