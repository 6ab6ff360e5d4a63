import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, journey } from './journey.ts'

const { open } = journey()

/** A draft of the approved guideline in the editor, in the words for patients. */
async function edit(page: Page): Promise<void> {
  await page.getByRole('group', { name: 'About the article' }).waitFor()
  await page.getByRole('radio', { name: 'Patient' }).check()
}

const wordsOf = (page: Page) => page.getByLabel('Statement H1, words for the patient')

async function prefix(page: Page, text: string): Promise<void> {
  await wordsOf(page).fill(`${text} ${await wordsOf(page).inputValue()}`)
}

it('tells an overtaken author what both changed, keeps what they choose, and shows the changes', async () => {
  const first = await open('/board', 'Ana Ferreira')
  await first
    .getByRole('region', { name: 'Approved' })
    .getByRole('link', { name: /degenerative disk disease/ })
    .click()
  await first.getByRole('button', { name: 'Revise' }).click()
  await edit(first)
  const draft = new URL(first.url()).pathname
  const second = await open(`${draft}?view=edit`, 'Ana Ferreira')
  await edit(second)
  await prefix(second, 'Theirs.')
  await second.getByLabel('What changed').fill('Warmer words')
  await second.getByRole('button', { name: 'Save draft' }).click()
  await second.getByText('Saved.').waitFor()

  await prefix(first, 'Mine.')
  await first.getByRole('button', { name: /^Save/ }).click()
  await first.getByRole('button', { name: 'Bring both together' }).click()
  const dialog = first.getByRole('dialog')
  const field = dialog.getByRole('region', { name: 'Statement H1, words for patients' })
  await field.getByText(/^Theirs\./).waitFor()
  expect(await dialog.getByRole('button', { name: 'Save both together' }).isDisabled()).toBe(true)
  await expectAccessible(first)
  await field.getByRole('radio', { name: 'Mine' }).focus()
  await first.keyboard.press('Space')
  await dialog.getByRole('button', { name: 'Save both together' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await edit(first)
  expect(await wordsOf(first).inputValue()).toMatch(/^Mine\./)
  expect(await first.getByLabel('What changed').inputValue()).toBe('Warmer words')

  await first.getByRole('link', { name: 'Changes' }).click()
  await first.getByRole('radio', { name: 'Patient' }).check()
  const card = first.getByRole('region', { name: 'Statement H1' })
  await card.locator('ins', { hasText: 'Mine.' }).waitFor()
  await first
    .getByRole('status')
    .getByText(/1 rewording/)
    .waitFor()
  await expectAccessible(first)

  await first.getByLabel('From').selectOption(await first.getByLabel('To', { exact: true }).inputValue())
  await first.getByText('No change').waitFor()
})
