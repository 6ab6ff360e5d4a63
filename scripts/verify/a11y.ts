import type { Browser, BrowserContext, Page } from 'playwright-core'
import { paths } from '../../apps/dashboard/src/paths.ts'
import { launchBrowser } from '../../e2e/browser.ts'
import { findViolations } from '../../e2e/find-violations.ts'
import { startSystem } from '../../e2e/running-system.ts'
import { settled } from '../../e2e/settled.ts'
import { signInAs } from '../../e2e/sign-in-as.ts'
import { clinicalThings, editorialThings } from './a11y-things.ts'
import { type Things, type Visit, visits } from './a11y-visits.ts'
import type { Area } from './figure.ts'
import { firstLoadKilobytes } from './first-load.ts'

/** Every page of the dashboard as whoever may see it, in light and dark with reduced motion; and how heavy the first is. */
export const verifyA11y: Area = async ({ figure, progress }) => {
  const system = await startSystem()
  const browser = await launchBrowser()
  try {
    const people = new People(browser, system.url)
    const author = await people.context('Ana Ferreira')
    const things: Things = {
      ...(await clinicalThings(await people.context('Dr. Mara Lindqvist'), system.url)),
      ...(await editorialThings(author, system.url)),
      reference: 'acp-2017',
    }
    const routes = await routesOf(await (await people.context(undefined)).newPage(), system.url)
    let violations = 0
    const seen = new Set<string>()
    for (const [name, address] of Object.entries(paths)) {
      const looks: readonly Visit[] = visits[name as keyof typeof paths]
      for (const visit of looks) {
        const page = await (await people.context(visit.as)).newPage()
        if (visit.phone) await page.setViewportSize({ width: 390, height: 844 })
        const where = filled(address, visit, things) + (visit.search ?? '')
        const shown = visit.phone ? `${where} on a phone` : where
        for (const colorScheme of ['light', 'dark'] as const) {
          const found = await scan(page, system.url + where, colorScheme)
          violations += found.length
          progress(`${colorScheme} ${shown}`)
          for (const one of found) progress(`${colorScheme} ${shown} (${visit.as ?? 'a stranger'}): ${one}`)
        }
        seen.add(address)
        await page.close()
      }
      progress(`${address}: looked at`)
    }
    const unseen = routes.filter((route) => !seen.has(route))
    for (const route of unseen) progress(`${route}: nobody looked at it`)
    figure({ name: 'a11y.routes', value: routes.length - unseen.length, bar: { atLeast: routes.length } })
    figure({ name: 'a11y.violations', value: violations, bar: { atMost: 0 } })
    const { kilobytes, files } = await firstLoadKilobytes(
      browser,
      `${system.url}/articles/degenerative-disk-disease`,
    )
    for (const { name, kilobytes: size } of files) progress(`${size.toFixed(1)} kB ${name}`)
    figure({ name: 'reader.first_load_kb', value: kilobytes, bar: { atMost: 230 } })
  } finally {
    await browser.close()
    await system.stop()
  }
}

/** One browser context per person: a session each. */
class People {
  readonly #browser: Browser
  readonly #url: string
  readonly #contexts = new Map<string | undefined, BrowserContext>()

  constructor(browser: Browser, url: string) {
    this.#browser = browser
    this.#url = url
  }

  async context(name: string | undefined): Promise<BrowserContext> {
    const known = this.#contexts.get(name)
    if (known) return known
    const context = await this.#browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
    })
    if (name !== undefined) await signInAs(context, this.#url, name)
    this.#contexts.set(name, context)
    return context
  }
}

/** The addresses that the router of the running dashboard knows: a page that was added cannot be left out. */
async function routesOf(page: Page, url: string): Promise<readonly string[]> {
  await page.goto(`${url}/policy`)
  await settled(page)
  const known: unknown = await page.evaluate('Object.keys(globalThis.__TSR_ROUTER__.routesByPath)')
  await page.close()
  if (!Array.isArray(known) || known.length < 10) throw new Error('The router told no routes.')
  return known.map(String)
}

/** The page once it has everything it asked for. */
async function scan(page: Page, address: string, colorScheme: 'light' | 'dark'): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  if (page.url() !== address) await page.goto(address)
  await settled(page)
  await scrolledThrough(page)
  // Both schemes show the same elements: only what depends on colours can differ.
  return findViolations(page, colorScheme === 'light' ? 'everything' : 'colours')
}

/** Parts far from the window are as high as most until it comes near: before, the words of a long one lie over the next. */
async function scrolledThrough(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const end = document.documentElement.scrollHeight
    for (let y = 0; y < end; y += innerHeight) {
      scrollTo(0, y)
      await new Promise(requestAnimationFrame)
      await new Promise(requestAnimationFrame)
    }
    scrollTo(0, 0)
  })()`)
}

function filled(address: string, visit: Visit, things: Things): string {
  return address.replace('$slug', visit.slug ?? '').replace('$id', visit.id ? things[visit.id] : '')
}
