import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demonstrationPassword } from '../apps/api/src/demonstration/people.ts'
import { expectAccessible, journey } from './journey.ts'

const { open } = journey()

async function sign(page: Page, button: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Your password').fill(demonstrationPassword)
  await dialog.getByRole('button', { name: button }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Waits until a reader can see the text on the page; the print header does not count. */
async function seen(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole('main').getByText(text).filter({ visible: true }).first().waitFor()
}

async function vote(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Vote', exact: true }).click()
  await page.getByRole('dialog').getByRole('radio', { name: 'Approve' }).check()
  await sign(page, 'Sign and vote')
}

it('walks a version from Submitted over Under Review to Approved, each step by its own person', async () => {
  const editor = await open('/board', 'Edith Novak')
  await editor.getByRole('heading', { level: 1, name: 'Board' }).waitFor()
  await expectAccessible(editor)
  await editor.getByRole('link', { name: /sore throat/ }).click()
  await editor.getByRole('heading', { level: 1, name: /sore throat/ }).waitFor()
  const path = new URL(editor.url()).pathname
  await editor.getByRole('button', { name: 'Start review' }).click()
  await editor
    .getByText(/round 1/)
    .first()
    .waitFor()

  const chair = await open(path, 'Prof. Sofia Rinaldi')
  const approve = chair.getByRole('button', { name: 'Approve', exact: true })
  await approve.waitFor()
  expect(await approve.isDisabled()).toBe(true)
  expect(await chair.getByRole('list', { name: 'Unmet for Approve' }).textContent()).toMatch(/reviewer/)

  for (const voter of ['Dr. Ravi Menon', 'Dr. Lena Hoffmann', 'Prof. Kofi Mensah', 'Joan Whitfield']) {
    await vote(await open(path, voter))
  }

  await chair.reload()
  await approve.waitFor()
  await expectAccessible(chair)
  await approve.click()
  await sign(chair, 'Sign and approve')
  await chair
    .getByRole('navigation', { name: 'Review status' })
    .getByText(/Approved/)
    .waitFor()

  const reader = await open('/articles/mcisaac')
  await reader
    .getByText(/Approved on/)
    .first()
    .waitFor()
  expect(await reader.getByRole('main').textContent()).not.toContain('Pending human review')
})

it('withdraws an approved version: readers see the notice and no text', async () => {
  const chair = await open('/board', 'Prof. Sofia Rinaldi')
  await chair.getByRole('link', { name: /community-acquired pneumonia/ }).click()
  await chair.getByRole('button', { name: 'Withdraw' }).click()
  await chair.getByRole('dialog').getByLabel('Reason').fill('Tried in a browser test')
  await sign(chair, 'Sign and withdraw')

  const reader = await open('/articles/curb-65')
  await seen(reader, 'Withdrawn: do not use')
  await seen(reader, 'Tried in a browser test')
  expect(await reader.locator('main').textContent()).not.toContain('mortality')
})
