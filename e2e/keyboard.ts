import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const hasFocus = (target: Locator) =>
  target.evaluate((element) => element === element.ownerDocument.activeElement)

/** Waits until the focus is on an element. */
export async function expectFocus(target: Locator): Promise<void> {
  await expect.poll(() => hasFocus(target), { timeout: 15_000 }).toBe(true)
}

/** Goes to an element, or to one within it, with the Tab key alone, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let pressed = 0; pressed < 400; pressed += 1) {
    if (await target.evaluate((element) => element.matches(':focus, :focus-within'))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No Tab leads to ${target}`)
}

/** Goes to a button or a link by Tab, and presses it. */
export async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Chooses in a group of radios: Tab leads to the chosen or the first one, the arrows go on from there. */
export async function chooseByKeys(page: Page, group: Locator, choice: string): Promise<void> {
  await tabTo(page, group)
  const wanted = group.getByRole('radio', { name: choice, exact: true })
  while (!(await hasFocus(wanted))) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
}
