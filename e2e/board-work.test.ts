import { randomUUID } from 'node:crypto'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { act, smallArticle } from './board-api.ts'
import { expectAccessible, journey, sign } from './journey.ts'

const { open } = journey()

/** In the title of every article made here: the board is narrowed to them, whatever else stands there. */
const tag = `board-work-${randomUUID().slice(0, 8)}`
const narrowed = `/board?q=${tag}`

interface Made {
  readonly id: string
  readonly title: string
  readonly question: string
}

/** Starts an article through the API of the page's own session. */
async function createArticle(page: Page): Promise<Made> {
  const { slug, content } = smallArticle(tag)
  const { id } = await act(page, 'createArticle', { slug, content })
  return { id, title: slug, question: content.question }
}

/** A column is named by its state and how many versions stand there. */
const column = (page: Page, state: string): Locator =>
  page.getByRole('region', { name: new RegExp(`^${state}\\s*\\d+$`) })
const cardIn = (page: Page, state: string, { question }: Made): Locator =>
  column(page, state).getByRole('link', { name: question })
const menuOf = (page: Page, { title }: Made): Locator =>
  page.getByRole('button', { name: new RegExp(`^Move to… ${title}`) })

async function choose(page: Page, made: Made, move: RegExp): Promise<void> {
  await menuOf(page, made).click()
  await page.getByRole('menuitem', { name: move }).press('Enter')
}

/** Lets a card go over a column, as a hand does: in small steps. */
async function drag(page: Page, card: Locator, over: Locator): Promise<void> {
  await card.scrollIntoViewIfNeeded()
  const from = await card.boundingBox()
  const to = await over.boundingBox()
  if (!from || !to) throw new Error('Nothing to drag, or nowhere to.')
  await page.mouse.move(from.x + 20, from.y + 10)
  await page.mouse.down()
  const height = Math.min(Math.max(from.y + 10, to.y + 20), to.y + to.height - 10)
  await page.mouse.move(to.x + to.width / 2, height, { steps: 12 })
  await page.mouse.up()
}

it('moves versions by menu and by drag alike, and says why not', async () => {
  const author = await open('/board', 'Ana Ferreira')
  await author.getByRole('heading', { level: 1, name: 'Board' }).waitFor()
  const [dragged, chosen] = [await createArticle(author), await createArticle(author)]
  await author.goto(new URL(`${narrowed}&mine=true`, author.url()).href)
  await cardIn(author, 'Draft', dragged).waitFor()
  await expectAccessible(author)

  // An illegal drop: nothing moves, and where it can go is said.
  await drag(author, cardIn(author, 'Draft', dragged), column(author, 'Approved'))
  const why = author.getByRole('complementary', { name: 'Why nothing moved' })
  await why.getByText('No move leads from Draft to Approved').waitFor()
  expect(await why.textContent()).toContain('Submitted (Submit for review)')
  expect(await cardIn(author, 'Draft', dragged).count()).toBe(1)
  await expectAccessible(author)
  await why.getByRole('button', { name: 'Close' }).click()

  // A drop that is signed, and the same by the menu.
  await drag(author, cardIn(author, 'Draft', dragged), column(author, 'Submitted'))
  await sign(author, 'Sign and submit for review')
  await cardIn(author, 'Submitted', dragged).waitFor()
  await choose(author, chosen, /Submit for review/)
  await sign(author, 'Sign and submit for review', true)
  await cardIn(author, 'Submitted', chosen).waitFor()

  // What is not allowed says exactly why, by menu and by drop alike.
  await choose(author, chosen, /Start review/)
  await why.getByText('Start review: not possible now').waitFor()
  const byMenu = await why.getByRole('listitem').allTextContents()
  await why.getByRole('button', { name: 'Close' }).click()
  await drag(author, cardIn(author, 'Submitted', chosen), column(author, 'Under Review'))
  await why.getByText('Start review: not possible now').waitFor()
  expect(await why.getByRole('listitem').allTextContents()).toEqual(byMenu)
  expect(byMenu.join()).toContain('editor')

  // An editor's move takes nothing: it goes at once, and the focus with it.
  const editor = await open(narrowed, 'Edith Novak')
  await cardIn(editor, 'Submitted', dragged).waitFor()
  await drag(editor, cardIn(editor, 'Submitted', dragged), column(editor, 'Under Review'))
  await cardIn(editor, 'Under Review', dragged).waitFor()
  await menuOf(editor, chosen).focus()
  await editor.keyboard.press('m')
  await editor.getByRole('menuitem', { name: /Start review/ }).waitFor()
  await expectAccessible(editor)
  await editor.getByRole('menuitem', { name: /Start review/ }).click()
  await cardIn(editor, 'Under Review', chosen).waitFor()
  expect(
    await cardIn(editor, 'Under Review', chosen).evaluate(
      (link) => link === link.ownerDocument.activeElement,
    ),
  ).toBe(true)
  // The server has it: the board asked anew shows the same.
  await editor.reload()
  await cardIn(editor, 'Under Review', dragged).waitFor()
  await cardIn(editor, 'Under Review', chosen).waitFor()
}, 300_000)

it('narrows the board in the address, as columns and as a list, on a telephone too', async () => {
  const page = await open('/board', 'Edith Novak')
  await page.getByRole('searchbox', { name: 'Search' }).fill('sore throat')
  await page.waitForURL(/q=sore/)
  await page.getByText(/, narrowed/).waitFor()
  await page.getByRole('radio', { name: 'List' }).check()
  await page.waitForURL(/as=list/)
  const rows = page.getByRole('table').getByRole('row')
  expect(await rows.count()).toBeGreaterThan(1)
  expect((await rows.allTextContents()).slice(1).every((row) => /sore throat/i.test(row))).toBe(true)
  await expectAccessible(page)

  await page.setViewportSize({ width: 390, height: 844 })
  const overflow = () => page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
  expect(await overflow()).toBeLessThanOrEqual(0)
  await page.getByRole('radio', { name: 'Columns' }).check()
  await column(page, 'Draft').waitFor()
  expect(await overflow()).toBeLessThanOrEqual(0)
  await expectAccessible(page)

  await page.goto(new URL('/board?q=nothing+has+these+words', page.url()).href)
  await page.getByText('No version matches').waitFor()
})

it('goes by palette to any version, and makes its moves through the buttons of its page', async () => {
  const page = await open('/board', 'Ana Ferreira')
  const made = await createArticle(page)
  await page.reload()
  await cardIn(page, 'Draft', made).waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys of the board' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })

  await page.keyboard.press('Control+k')
  const search = page.getByRole('dialog').getByLabel('Words to look for')
  await search.fill(made.title)
  await page.getByRole('dialog').getByText(`${made.title}, version 1`).waitFor()
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: made.question }).waitFor()

  await page.keyboard.press('Control+k')
  await search.fill('submit for review')
  await page.getByRole('dialog').getByText('Submit for review').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await sign(page, 'Sign and submit for review')
  await page.getByText('Submitted').first().waitFor()
})
