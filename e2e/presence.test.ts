import type { Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { act, smallArticle, statement, type VersionAt, withStatements } from './board-api.ts'
import { expectAccessible, journey } from './journey.ts'

const { open } = journey()

// One draft and two of its authors; the tests follow each other.
let ana: Page
let bruno: Page
let draft: VersionAt

const place = () => `/board/versions/${draft.id}?view=edit`
const about = (on: Page) => on.getByRole('group', { name: 'About the article' })
const words = (on: Page, key: string) => on.getByLabel(`Statement ${key}, words for the clinician`)
const card = (on: Page, key: string) => on.getByRole('group', { name: `Statement ${key}`, exact: true })
const others = (on: Page) => on.getByRole('list', { name: 'Also in this draft' }).getByRole('listitem')
const spoken = (on: Page, text: string) => on.getByRole('status').filter({ hasText: text })
const meeting = 'Bruno Costa is editing this statement too. Whoever saves second is asked to merge.'

it('shows nobody until somebody else opens the draft, and moves nothing when they do', async () => {
  ana = await open('/board', 'Ana Ferreira')
  const { slug, content } = smallArticle('presence')
  const two = [statement('S1', 'Walk.', 'Walk.'), statement('S2', 'Rest little.', 'Rest little.')]
  draft = await act(ana, 'createArticle', { slug, content: withStatements(content, two) })
  await ana.goto(inject('url') + place())
  await ana.getByText('Nobody else is in this draft.').waitFor()
  await about(ana).waitFor()
  const before = await words(ana, 'S2').boundingBox()
  bruno = await open(place(), 'Bruno Costa')
  await about(bruno).waitFor()
  await others(ana).filter({ hasText: 'Bruno Costa has this draft open' }).waitFor()
  await spoken(ana, 'In this draft too: Bruno Costa.').waitFor({ state: 'attached' })
  await words(bruno, 'S2').focus()
  await card(ana, 'S2').getByText('Bruno Costa is editing').waitFor()
  await others(ana).filter({ hasText: 'Bruno Costa is editing statement S2' }).waitFor()
  expect(await card(ana, 'S1').getByText('Bruno Costa').count()).toBe(0)
  expect(await words(ana, 'S2').boundingBox()).toEqual(before)
  await expectAccessible(ana)
})

it('tells both where they meet, and blocks neither', async () => {
  expect(await spoken(ana, 'Whoever saves second').count()).toBe(0)
  await words(ana, 'S2').fill('Rest little, as Ana says. [[walk | p. 3]]')
  await spoken(ana, meeting).waitFor()
  await card(ana, 'S2').getByText(meeting).waitFor()
  await spoken(bruno, meeting.replace('Bruno Costa', 'Ana Ferreira')).waitFor()
  await expectAccessible(ana)
  await words(bruno, 'S2').fill('Rest little, as Bruno says. [[walk | p. 3]]')
  await bruno.getByRole('button', { name: 'Save draft' }).click()
  await bruno.getByText('Saved.').waitFor()
  // Whoever saves second is asked, as it was said.
  await ana.getByRole('button', { name: /^Save/ }).click()
  await ana.getByRole('button', { name: 'Bring both together' }).click()
  const dialog = ana.getByRole('dialog')
  await dialog.getByText('Rest little, as Bruno says.').first().waitFor()
  await dialog.getByRole('radio', { name: 'Mine' }).check()
  await dialog.getByRole('button', { name: 'Save both together' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await about(ana).waitFor()
})

it('follows them from part to part', async () => {
  await bruno.getByRole('link', { name: /^References/ }).click()
  await ana.getByRole('link', { name: /^References \d+ ?, Bruno Costa is editing$/ }).waitFor()
  await ana.getByText('Bruno Costa is editing the references.').waitFor()
  await spoken(ana, meeting).waitFor({ state: 'detached' })
  await bruno.getByRole('link', { name: 'Document (JSON)' }).click()
  await ana.getByText('Bruno Costa has this draft open.').waitFor()
  await bruno.getByLabel('Document (JSON)').focus()
  await ana.getByText('Bruno Costa is editing the whole document.').waitFor()
})

it('shows the board on the page of the version who writes it, and nobody who cannot save', async () => {
  const chair = await open(`/board/versions/${draft.id}`, 'Prof. Sofia Rinaldi')
  await chair.getByText('Ana Ferreira and Bruno Costa are in this draft.').waitFor()
  expect(await others(chair).count()).toBe(2)
  await expectAccessible(chair)
  // Whoever cannot save may open the form, and is in nobody's way.
  await chair.getByRole('link', { name: 'Edit', exact: true }).click()
  await about(chair).waitFor()
  await words(chair, 'S1').focus()
  await bruno.getByRole('link', { name: 'Edit', exact: true }).click()
  await others(ana).filter({ hasText: 'Bruno Costa has this draft open' }).waitFor()
  expect(await others(ana).count()).toBe(1)
  await chair.close()
})

it('forgets whoever leaves at once, and the two are as alone as before', async () => {
  await bruno.getByRole('link', { name: 'Text', exact: true }).click()
  await ana.getByText('Nobody else is in this draft.').waitFor()
  await bruno.getByText('Ana Ferreira has this draft open.').waitFor()
  await ana.close()
  await bruno.getByText('Nobody else is in this draft.').waitFor({ timeout: 40_000 })
})
