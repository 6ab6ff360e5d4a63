import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, journey, sign } from './journey.ts'

const { open } = journey()

/** Waits until a reader can see the text on the page; the print header does not count. */
async function seen(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole('main').getByText(text).filter({ visible: true }).first().waitFor()
}

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

  // The withdrawal has opened a review, due in 72 hours; a reviewer whose interests are declared settles it.
  const reviewer = await open(new URL(chair.url()).pathname, 'Dr. Ravi Menon')
  await reviewer.getByText('Withdrawn: do not use').waitFor()
  await reviewer.getByRole('button', { name: 'Settle the review of this withdrawal' }).click()
  const dialog = reviewer.getByRole('dialog')
  await dialog.getByLabel('Outcome').selectOption({ label: 'It stays withdrawn' })
  await dialog.getByLabel(/^Sources/).fill('PubMed, since 2019')
  await dialog.getByLabel('Reason').fill('Its sources were replaced.')
  await expectAccessible(reviewer)
  await sign(reviewer, 'Sign and record')
  const reviews = reviewer.getByRole('list', { name: 'Reviews of new evidence' })
  await reviews.getByText('Its sources were replaced.').waitFor()
  await reviews.getByText(/signed by password/).waitFor()
  await reviewer.getByRole('button', { name: /^Settle/ }).waitFor({ state: 'detached' })
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
