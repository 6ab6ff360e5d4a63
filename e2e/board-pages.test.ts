import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { act, declareNone, move, signed, smallArticle } from './board-api.ts'
import { expectAccessible, journey } from './journey.ts'

const { open } = journey()

/** The other pages and dialogs of the board are scanned by the journeys that go through them. */
async function scanView(page: Page, name: string, shown: Locator): Promise<void> {
  const tab = page
    .getByRole('navigation', { name: 'Views of this version' })
    .getByRole('link', { name, exact: true })
  await tab.focus()
  await page.keyboard.press('Enter')
  await shown.first().waitFor()
  await expectAccessible(page)
}

/** Opens a dialog by keyboard, scans it, leaves it by Escape: the focus is back where it was. */
async function scanDialog(page: Page, opener: Locator): Promise<void> {
  await opener.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect(await opener.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true)
}

it('has every view and dialog of a version reachable by keyboard, in both schemes without a fault', async () => {
  const author = await open('/board', 'Ana Ferreira')
  const { slug, content } = smallArticle('pages')
  const { id } = await act(author, 'createArticle', { slug, content })
  await signed(author, 'submitVersion', id, 'AUTHORED')
  const path = `/board/versions/${id}`

  const editor = await open(path, 'Edith Novak')
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  await scanDialog(editor, button(editor, 'Abandon'))
  await move(editor, 'startReview', id)

  const reviewer = await open(path, 'Dr. Ravi Menon')
  const main = reviewer.getByRole('main')
  await scanView(reviewer, 'Text', main.getByRole('heading', { name: 'Summary' }))
  await scanView(reviewer, 'Changes', main.getByText('No change'))
  await scanView(reviewer, 'Document (JSON)', main.getByText(/"schema"/))
  await scanView(reviewer, 'Comments', button(reviewer, 'Comment on statement S1'))
  await scanView(reviewer, 'Checks', main.getByText(/Nothing keeps the gate shut/))
  await scanView(reviewer, 'Impact', main.getByText(/rules|impact/i))
  await scanView(reviewer, 'History', main.getByText('Start review: now Under Review'))
  await scanDialog(reviewer, button(reviewer, 'Declare interests'))
  await declareNone(reviewer, id)
  await reviewer.reload()
  await scanDialog(reviewer, button(reviewer, 'Vote'))
  await reviewer.setViewportSize({ width: 390, height: 844 })
  expect(await reviewer.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)

  // A page of one's own: the second factor, on a phone.
  await reviewer.goto(new URL('/second-factor', reviewer.url()).href)
  await reviewer.getByRole('heading', { level: 1 }).waitFor()
  await expectAccessible(reviewer)
}, 400_000)
