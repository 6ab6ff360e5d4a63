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

async function declareNone(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Declare interests' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'I have none' }).check()
  await dialog.getByRole('button', { name: 'Declare', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

async function vote(page: Page): Promise<void> {
  await declareNone(page)
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
  await declareNone(chair)
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
  await reader.getByText('Interests declared').filter({ visible: true }).first().waitFor()
})

it('withdraws an approved version: open pages show the notice and no text within five seconds', async () => {
  const reader = await open('/articles/curb-65')
  await seen(reader, /Approved on/)
  const editor = await open('/board', 'Edith Novak')
  const approved = editor.getByRole('region', { name: 'Approved' })
  await approved.getByRole('link', { name: /community-acquired pneumonia/ }).waitFor()

  const chair = await open('/board', 'Prof. Sofia Rinaldi')
  await chair
    .getByRole('region', { name: 'Approved' })
    .getByRole('link', { name: /community-acquired pneumonia/ })
    .click()
  await chair.getByRole('button', { name: 'Withdraw' }).click()
  await chair.getByRole('dialog').getByLabel('Reason').fill('Tried in a browser test')
  await sign(chair, 'Sign and withdraw')

  const within = { timeout: 5_000 }
  const notice = reader.getByRole('main').getByText('Withdrawn: do not use').filter({ visible: true })
  const card = approved.getByRole('link', { name: /community-acquired pneumonia/ })
  await Promise.all([notice.first().waitFor(within), card.waitFor({ state: 'detached', ...within })])
  await seen(reader, 'Tried in a browser test')
  expect(await reader.locator('main').textContent()).not.toContain('mortality')
})

it('starts the next version from the approved one: edited, saved, submitted, and readers keep the old one', async () => {
  const author = await open('/board', 'Ana Ferreira')
  await author
    .getByRole('region', { name: 'Approved' })
    .getByRole('link', { name: /degenerative disk disease/ })
    .click()
  await author.getByRole('button', { name: 'Revise' }).click()
  await author.getByRole('group', { name: 'About the article' }).waitFor()
  await author.getByRole('radio', { name: 'Patient' }).check()
  const words = author.getByLabel('Statement H1, words for the patient')
  const before = await words.inputValue()
  await words.fill(`Try this. ${before}`)
  await author.getByLabel('What changed').fill('Friendlier words for heat')
  await author.getByRole('button', { name: 'Save draft' }).click()
  await author.getByText('Saved.').waitFor()

  // Another version of the article is under review already: the button says so, and the database would refuse.
  await author.getByRole('button', { name: 'Submit for review' }).waitFor()
  expect(await author.getByRole('button', { name: 'Submit for review' }).isDisabled()).toBe(true)
  await author
    .getByRole('list', { name: 'Unmet for Submit for review' })
    .getByText(/in review already/)
    .waitFor()

  const reader = await open('/articles/degenerative-disk-disease?for=patient')
  await reader.getByRole('heading', { level: 1 }).waitFor()
  expect(await reader.getByRole('main').textContent()).not.toContain('Try this.')
})
