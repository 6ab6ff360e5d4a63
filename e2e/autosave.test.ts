import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, journey } from './journey.ts'

const { open } = journey()

// One draft of one author; the tests are its life, in this order.
let page: Page
let draft: string

const about = (on: Page) => on.getByRole('group', { name: 'About the article' })
const limits = (on: Page) => on.getByLabel('Limits')
const offer = (on: Page) => on.getByRole('alert').filter({ hasText: 'You have unsaved work from' })
const kept = (on: Page) => on.getByText(/^Kept \d\d:\d\d, not yet saved$/)
const save = async (on: Page) => {
  await on.getByRole('button', { name: /^Save/ }).click()
}

async function saved(on: Page): Promise<void> {
  await save(on)
  await on.getByText('Saved.').waitFor()
}

it('keeps what is typed half a second after the last key, without saving it', async () => {
  page = await open('/board/new', 'Ana Ferreira')
  await page.getByLabel('Question').fill('When is a sprained wrist put at rest?')
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Wrist sprain')
  await page.getByLabel('Written for').fill('Clinicians in primary care')
  await limits(page).fill('Adults')
  await page.getByRole('button', { name: 'Create article' }).click()
  await about(page).waitFor()
  draft = new URL(page.url()).pathname
  await limits(page).fill('Adults, within two days')
  await kept(page).waitFor()
  await expectAccessible(page)
})

it('offers it after a reload, with what differs, and goes on where it ended', async () => {
  // Nothing is lost by closing the page: it does not ask.
  await page.reload()
  await offer(page).getByText('Limits: Adults, within two days').waitFor()
  expect(await page.getByRole('button', { name: 'Submit for review' }).isDisabled()).toBe(true)
  await expectAccessible(page)
  await offer(page).getByRole('button', { name: 'Continue' }).click()
  expect(await limits(page).inputValue()).toBe('Adults, within two days')
  await kept(page).waitFor()
})

it('is shown to nobody else, and is neither a saved state nor an event', async () => {
  const other = await open(`${draft}?view=edit`, 'Bruno Costa')
  await about(other).waitFor()
  expect(await offer(other).count()).toBe(0)
  expect(await limits(other).inputValue()).toBe('Adults')
  await other.goto(`${new URL(other.url()).origin}${draft}?view=history`)
  const moves = other.getByRole('list', { name: 'Every move of this version' }).getByRole('listitem')
  await moves.filter({ hasText: 'Created: Draft' }).waitFor()
  expect(await moves.count()).toBe(1)
})

it('leaves no unsaved words out of a move when its author looks elsewhere', async () => {
  await limits(page).fill('Adults, within three days')
  await page.getByRole('link', { name: 'Checks' }).click()
  await page.getByRole('button', { name: 'Run what is missing' }).waitFor()
  expect(await page.getByRole('button', { name: 'Submit for review' }).isDisabled()).toBe(true)
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await offer(page).getByText('Limits: Adults, within three days').waitFor()
  await offer(page).getByRole('button', { name: 'Continue' }).click()
})

it('drops it with the save', async () => {
  await saved(page)
  await page.reload()
  await about(page).waitFor()
  expect(await offer(page).count()).toBe(0)
  expect(await limits(page).inputValue()).toBe('Adults, within three days')
})

it('says that it could not keep what was typed, asks before leaving, and keeps it once it can', async () => {
  const down = { errors: [{ message: 'The server is being restarted.' }] }
  await page.route('**/graphql', (route) => route.fulfill({ json: down }))
  await limits(page).fill('Adults, within four days')
  await page
    .getByRole('status')
    .getByText('Not kept: The server is being restarted. Trying again; do not close this page.')
    .waitFor()
  await page.getByRole('link', { name: 'Checks' }).click()
  await page.getByRole('dialog').getByText('could not be kept').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Stay and keep writing' }).click()
  await page.unroute('**/graphql')
  await kept(page).waitFor()
})

it('offers it in a second window, where it can be thrown away', async () => {
  const second = await page.context().newPage()
  await second.goto(page.url())
  await offer(second).getByText('Limits: Adults, within four days').waitFor()
  await offer(second).getByRole('button', { name: 'Discard it' }).click()
  expect(await limits(second).inputValue()).toBe('Adults, within three days')
  await second.close()
})

it('brings it together with what another author saved meanwhile, field by field', async () => {
  await limits(page).fill('Adults, as Ana says')
  await page.getByLabel('Written for').fill('Clinicians and physiotherapists')
  await kept(page).waitFor()
  const other = await open(`${draft}?view=edit`, 'Bruno Costa')
  await limits(other).fill('Adults, as Bruno says')
  await other.getByLabel('What changed').fill('Narrower limits')
  await saved(other)

  await page.reload()
  await offer(page).getByText('The draft was saved since').waitFor()
  await expectAccessible(page)
  await offer(page).getByRole('button', { name: 'Bring both together' }).click()
  const dialog = page.getByRole('dialog')
  const field = dialog.getByRole('region', { name: 'Limits' })
  await field.getByText('Adults, as Ana says').waitFor()
  await field.getByText('Adults, as Bruno says').waitFor()
  expect(await dialog.getByRole('button', { name: 'Save both together' }).isDisabled()).toBe(true)
  await field.getByRole('radio', { name: 'Theirs' }).check()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Save both together' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await about(page).waitFor()
  expect(await limits(page).inputValue()).toBe('Adults, as Bruno says')
  expect(await page.getByLabel('Written for').inputValue()).toBe('Clinicians and physiotherapists')
  expect(await page.getByLabel('What changed').inputValue()).toBe('Narrower limits')
  await page.reload()
  await about(page).waitFor()
  expect(await offer(page).count()).toBe(0)
})

it('tells who saves second what both changed, and loses neither', async () => {
  const other = await open(`${draft}?view=edit`, 'Bruno Costa')
  await about(other).waitFor()
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Wrist sprain in adults')
  await saved(page)
  await other.getByRole('textbox', { name: 'Title', exact: true }).fill('Sprained wrist')
  await other.getByLabel('Disclaimer').fill('General advice.')
  await save(other)
  await other.getByRole('button', { name: 'Bring both together' }).click()
  const field = other.getByRole('dialog').getByRole('region', { name: 'Title' })
  await field.getByText('Wrist sprain in adults').waitFor()
  await field.getByRole('radio', { name: 'Mine' }).check()
  await other.getByRole('dialog').getByRole('button', { name: 'Save both together' }).click()
  await other.getByRole('dialog').waitFor({ state: 'hidden' })
  await about(other).waitFor()
  expect(await other.getByRole('textbox', { name: 'Title', exact: true }).inputValue()).toBe('Sprained wrist')
  expect(await other.getByLabel('Disclaimer').inputValue()).toBe('General advice.')
})
