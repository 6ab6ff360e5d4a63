import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demonstrationPassword, people } from '../apps/api/src/demonstration/people.ts'
import { act, declareNone, move, signed, smallArticle } from './board-api.ts'
import { press, type } from './by-keyboard.ts'
import { expectAccessible, journey } from './journey.ts'
import { oneTimeCode } from './one-time-code.ts'

const { open } = journey()

/** The other pages and dialogs of the board are scanned by the journeys that go through them. */
async function scanView(page: Page, name: string, shown: Locator): Promise<void> {
  await showView(page, name, shown)
  await expectAccessible(page)
}

/** Without a scan, which `pnpm verify a11y` makes of every view. */
async function showView(page: Page, name: string, shown: Locator): Promise<void> {
  const tab = page
    .getByRole('navigation', { name: 'Views of this version' })
    .getByRole('link', { name, exact: true })
  await tab.focus()
  await page.keyboard.press('Enter')
  await shown.first().waitFor()
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
  await showView(reviewer, 'Rules', main.getByText('This article has no rules'))
  await showView(reviewer, 'Document (JSON)', main.getByText(/"schema"/))
  await scanView(reviewer, 'Comments', button(reviewer, 'Comment on statement S1'))
  await scanView(reviewer, 'Checks', main.getByText(/Nothing keeps the gate shut/))
  await scanView(reviewer, 'Impact', main.getByText(/rules|impact/i))
  await showView(reviewer, 'History', main.getByText('Start review: now Under Review'))
  await scanDialog(reviewer, button(reviewer, 'Declare interests'))
  await declareNone(reviewer, id)
  await reviewer.reload()
  await scanDialog(reviewer, button(reviewer, 'Vote'))
  await reviewer.setViewportSize({ width: 390, height: 844 })
  expect(await reviewer.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
}, 400_000)

it('asks for a code of the app that somebody set up on a phone, at their next sign-in', async () => {
  const name = 'Dr. Yuki Tanabe'
  const page = await open('/second-factor', name)
  await page.setViewportSize({ width: 390, height: 844 })
  await type(page.getByLabel('Your password'), demonstrationPassword)
  await page.keyboard.press('Enter')
  const code = page.getByLabel('The six digits that the app shows now')
  await code.waitFor()
  await expectAccessible(page)
  const secret = (await page.getByText(/^Secret: /).textContent())?.replace('Secret: ', '') ?? ''
  await type(code, oneTimeCode(secret))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Recovery codes' }).waitFor()
  await page.context().clearCookies()

  await page.goto(new URL('/sign-in', page.url()).href)
  await type(page.getByLabel('E-mail'), people.find((person) => person.name === name)?.email ?? '')
  await type(page.getByRole('textbox', { name: 'Password' }), demonstrationPassword)
  await page.keyboard.press('Enter')
  const second = page.getByLabel('Code from your authenticator app')
  await type(second, 'AAAA-AAAA')
  await page.keyboard.press('Enter')
  await page.getByText('Nobody was signed in').waitFor()
  await second.fill('')
  await type(second, oneTimeCode(secret, 1)) // that of now is used
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
}, 300_000)

it('lets an administrator alone say whether the board is told totals of patients', async () => {
  const clinician = await open('/organization', 'Dr. Mara Lindqvist')
  const totals = (page: Page) => page.getByRole('switch', { name: /^Tell the board/ })
  await totals(clinician).waitFor()
  expect(await totals(clinician).isDisabled()).toBe(true)
  const admin = await open('/organization', 'Tomas Okafor')
  for (const shared of [true, false]) {
    await press(totals(admin), 'Space')
    await expect.poll(() => totals(admin).isEnabled(), { timeout: 15_000 }).toBe(true)
    await clinician.reload()
    await totals(clinician).waitFor()
    expect(await totals(clinician).isChecked()).toBe(shared)
  }
}, 300_000)
