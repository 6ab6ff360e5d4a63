import type { Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { expectAccessible, journey } from './journey.ts'
import { settled } from './settled.ts'

const { open } = journey()
const disk = '/articles/degenerative-disk-disease'

/** Says whether all of an element is inside the window, unscrolled. */
const isInWindow = async (page: Page, text: string | RegExp) => {
  const box = await page.getByText(text).first().boundingBox()
  const height = page.viewportSize()?.height ?? 0
  return box !== null && box.y >= 0 && box.y + box.height <= height
}

it('gives a stranger the answer and one source in four actions', async () => {
  const page = await open('/')
  await page.getByRole('searchbox', { name: 'Search the articles' }).fill('degenrative disk')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: /degenerative disk disease/ }).click()
  await page.getByText('Once red flags are excluded').waitFor()
  await page
    .getByRole('link', { name: /^Citation 4: / })
    .first()
    .hover()
  const card = page.locator('[popover]:popover-open')
  await card.getByText(/^Supported by: /).waitFor()
  expect(await card.getByRole('link').first().getAttribute('href')).toMatch(/^https:\/\//)
})

it('narrows the library to a topic, from the list and from an article about it', async () => {
  const page = await open('/articles')
  await page.getByRole('combobox', { name: 'Topic' }).selectOption({ label: 'Pharyngitis (1)' })
  await page.waitForURL(/\?topic=D010612$/)
  await page.getByRole('status').getByText('1 article').waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: /sore throat/ }).click()
  const about = page.getByRole('complementary', { name: 'About this article' })
  await about.getByRole('link', { name: 'Streptococcal Infections' }).click()
  await page.waitForURL(/\/articles\?topic=D013290$/)
  const topic = page.getByRole('combobox', { name: 'Topic' })
  await expect.poll(() => topic.inputValue()).toBe('D013290')
  await topic.selectOption({ label: 'Every topic' })
  await page.getByRole('link', { name: /degenerative disk disease/ }).waitFor()
  expect(new URL(page.url()).search).toBe('')
})

it('says who sits on the board, made up where people are', async () => {
  const page = await open('/policy')
  const board = page.getByRole('region', { name: 'The board (demonstration)' })
  await board.getByText('This is a demonstration: these people are made up.').waitFor()
  await board.getByText(/^Prof. Sofia Rinaldi since \d+ \w+ \d{4}$/).waitFor()
  expect(await board.getByRole('listitem').count()).toBe(9)
  await expectAccessible(page)
  await board.getByRole('link', { name: 'All articles' }).click()
  await page.waitForURL(/\/articles$/)
})

it.each([
  [1280, 800],
  [390, 844],
])('shows answer, strength and certainty without scrolling at %i × %i', async (width, height) => {
  const page = await open(disk)
  await page.setViewportSize({ width, height })
  await page.reload()
  // Not the page as it was sent: the dashboard takes its place.
  await settled(page)
  for (const what of [
    'We recommend (strong)',
    'Moderate certainty',
    /^Once red flags are excluded.*acute spasm/,
  ]) {
    expect(await isInWindow(page, what), String(what)).toBe(true)
  }
})

it('lets a patient choose their words, ask, get a cited answer, and print it with its standing', async () => {
  const page = await open(disk)
  await page.getByRole('radio', { name: 'Patient' }).check()
  await page.getByText('Go to an emergency room now if you lose feeling between your legs.').waitFor()
  await page.getByRole('textbox', { name: 'Your question' }).fill('Do I need an MRI?')
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  const ask = page.getByRole('region', { name: 'Have a follow-up question?' })
  await ask
    .getByRole('link', { name: /^Citation \d+/ })
    .first()
    .waitFor()

  await page.emulateMedia({ media: 'print' })
  const address = page.getByText(/\/articles\/degenerative-disk-disease\?v=2&for=patient$/)
  await address.waitFor({ state: 'visible' })
  await page.locator('svg[aria-label="The address as a QR code"]').waitFor({ state: 'visible' })
  expect(
    await page
      .getByText(/Version 2 · Approved/)
      .first()
      .isVisible(),
  ).toBe(true)
  expect(await page.getByRole('searchbox', { name: 'Search in this article' }).isVisible()).toBe(false)
  expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-')
  await page.emulateMedia({ media: 'screen' })

  // What somebody chose once holds for the next article.
  await page.getByRole('link', { name: 'Guideboard' }).click()
  await page.getByRole('link', { name: 'All articles' }).click()
  await page.getByRole('link', { name: /ankle/ }).click()
  await page.waitForURL(/ottawa-ankle\?for=patient/)
})

it('keeps the warning of a version that nobody has approved on paper', async () => {
  const page = await open('/articles/ottawa-ankle')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.emulateMedia({ media: 'print' })
  const warning = page.getByText(/Educational purpose only. Pending human review./)
  await expect.poll(() => warning.filter({ visible: true }).count()).toBeGreaterThan(1)
})

it('opens what lies under a statement, finds words, explains terms and takes a statement along', async () => {
  const page = await open(`${disk}?for=patient`)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const statement = page.locator('#statement-RF1')
  await statement.getByText('Why and on what evidence').click()
  await statement.getByText('What the strength means').waitFor()
  expect(await statement.getByText(/^Supported by: /).count()).toBeGreaterThan(1)

  await statement.getByRole('button', { name: 'Copy statement RF1 with its sources' }).click()
  const copied = await page.evaluate('navigator.clipboard.readText()')
  expect(copied).toMatch(/^Go to an emergency room now[\s\S]*\n\[\d+\] [\s\S]*Statement RF1 of “[\s\S]*\?v=2/)

  await page.getByRole('searchbox', { name: 'Search in this article' }).fill('emergency')
  await page.getByText(/^1 of \d+$/).waitFor()

  const term = page.getByRole('button', { name: 'NSAID', exact: true }).first()
  await term.focus()
  await page.keyboard.press('Enter')
  await page
    .getByText(/A group of medicines against pain and swelling/)
    .filter({ visible: true })
    .waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  expect(
    await page
      .getByText(/A group of medicines against pain/)
      .filter({ visible: true })
      .count(),
  ).toBe(0)
})

it('says what changed between approved versions, and what rests on a source', async () => {
  const page = await open(disk)
  await page.getByRole('link', { name: 'What changed' }).click()
  await page.getByRole('heading', { name: 'Version 2 compared with version 1' }).waitFor()
  await page
    .getByRole('region', { name: 'Statement M3' })
    .getByText(/variant 5/)
    .first()
    .waitFor()
  await expectAccessible(page)
  await page.goto(`${inject('url')}/references/acp-2017`)
  await page.getByRole('heading', { level: 1, name: /Noninvasive treatments/ }).waitFor()
  await page
    .getByRole('region', { name: /degenerative disk disease/ })
    .getByRole('link', { name: 'Statement S1', exact: true })
    .click()
  await page.waitForURL(/degenerative-disk-disease#statement-S1$/)
})

it('is readable without JavaScript, and says nothing there of a draft', async () => {
  const text = async (path: string) => (await fetch(inject('url') + path)).text()
  const page = await text(`${disk}?for=patient`)
  expect(page).toContain('Go to an emergency room now if you lose feeling between your legs.')
  expect(page).toContain('<dt>Status</dt><dd>Approved (demonstration)</dd>')
  expect(page).toMatch(/<a href="#reference-acp-2017" title="[^"]+" class="written-cite">\[\d+\]<\/a>/)
  expect(await text('/articles/ottawa-ankle')).toContain('Educational purpose only. Pending human review.')
  expect(await text('/articles')).toContain(`<a href="${disk}">`)
})
