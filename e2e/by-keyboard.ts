import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { demonstrationPassword } from '../apps/api/src/demonstration/people.ts'

// What somebody without a pointer does: everything is reached by Tab, and pressed.

const standsInTabOrder = (target: Locator) =>
  target.evaluate((element) => {
    element.focus()
    return element.tabIndex >= 0 && element === element.ownerDocument.activeElement
  })

/** Presses what is focused by then; something that Tab does not come to, or that is disabled, is never focused. */
export async function press(target: Locator, key = 'Enter'): Promise<void> {
  await target.waitFor()
  await expect.poll(() => standsInTabOrder(target), { timeout: 60_000 }).toBe(true)
  await target.press(key)
}

/** Types into a field, at its start. */
export async function type(field: Locator, text: string): Promise<void> {
  await press(field, 'Control+Home')
  await field.page().keyboard.type(text)
}

/** Signs in the open dialog: with the password, or, within a quarter of an hour of it, without. */
export async function signByKeyboard(page: Page, button: string, again = false): Promise<void> {
  const dialog = page.getByRole('dialog')
  if (again) await dialog.getByText('You signed a moment ago').waitFor()
  else await type(dialog.getByLabel('Your password'), demonstrationPassword)
  await press(dialog.getByRole('button', { name: button }))
  await dialog.waitFor({ state: 'hidden' })
}

const complaint = `addEventListener('pointerdown', () => console.error('A pointer was used.'), { capture: true })`

/** From now on the use of a pointer is an error of the page, and fails its journey. */
export async function withoutPointer(page: Page): Promise<void> {
  await page.addInitScript({ content: complaint })
  await page.evaluate(complaint)
}
