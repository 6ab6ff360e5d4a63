import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { act, declareNone, smallArticle } from './board-api.ts'
import { press, signByKeyboard as sign, type, withoutPointer } from './by-keyboard.ts'
import { expectAccessible, journey } from './journey.ts'
import { settled } from './settled.ts'

const { open: openPage } = journey()

/** A page on which a pointer is a fault. */
async function open(path: string, as?: string): Promise<Page> {
  const page = await openPage(path, as)
  await withoutPointer(page)
  return page
}

async function declare(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: 'Declare interests' }))
  const dialog = page.getByRole('dialog')
  await press(dialog.getByRole('radio', { name: 'I have none' }), 'Space')
  await press(dialog.getByRole('button', { name: 'Declare', exact: true }))
  await dialog.waitFor({ state: 'hidden' })
}

async function vote(page: Page, choice: 'Approve' | 'Object', reason = '', again = false): Promise<void> {
  await press(page.getByRole('button', { name: 'Vote', exact: true }))
  const dialog = page.getByRole('dialog')
  await press(dialog.getByRole('radio', { name: choice }), 'Space')
  await type(dialog.getByLabel('Reason'), reason)
  await sign(page, 'Sign and vote', again)
}

/** Puts words before those of the first statement, and saves. */
async function write(page: Page, words: string): Promise<void> {
  await type(page.getByLabel('Statement S1, words for the clinician'), `${words} `)
  await press(page.getByRole('button', { name: 'Save draft' }))
  await page.getByText('Saved.').waitFor()
}

it('takes an author, an editor, four voters and a chair by keyboard from a draft over an objection to Approved', async () => {
  // The author signs in by the page for it, writes, and hands in.
  const author = await open('/sign-in')
  await expectAccessible(author)
  await press(author.getByRole('button', { name: 'Sign in as Ana Ferreira' }))
  await author.getByRole('button', { name: 'Sign out' }).waitFor()
  const { slug, content } = smallArticle('seven-people')
  const { id } = await act(author, 'createArticle', { slug, content })
  const path = `/board/versions/${id}`
  const edit = new URL(`${path}?view=edit`, author.url()).href
  await author.goto(edit)
  await write(author, 'For most adults.')
  await press(author.getByRole('button', { name: 'Submit for review' }))
  await sign(author, 'Sign and submit for review')

  const editor = await open(path, 'Edith Novak')
  await press(editor.getByRole('button', { name: 'Start review' }))
  await editor.getByText(/Version 1 · round 1/).waitFor()

  // One reviewer approves, the other objects: that stops the chair, in words.
  const lena = await open(path, 'Dr. Lena Hoffmann')
  await declare(lena)
  await vote(lena, 'Approve')
  const ravi = await open(path, 'Dr. Ravi Menon')
  await declare(ravi)
  await vote(ravi, 'Object', 'Say for whom it is not.')
  const chair = await open(path, 'Prof. Sofia Rinaldi')
  const approve = chair.getByRole('button', { name: 'Approve', exact: true })
  const unmet = chair.getByRole('list', { name: 'Unmet for Approve' })
  await unmet.getByText('Dr. Ravi Menon objects.').waitFor()
  expect(await approve.isDisabled()).toBe(true)

  // The objection is in the editor's inbox, and leads back here.
  await press(editor.getByRole('link', { name: /^Notices, \d+ unread$/ }))
  await press(
    editor
      .getByRole('list')
      .getByRole('link', { name: new RegExp(`Ravi Menon.*${slug}`) })
      .first(),
  )
  await editor.getByText(/Version 1 · round 1/).waitFor()

  // Sent back and edited: the vote for the old words counts no more, and the page says why.
  await press(editor.getByRole('button', { name: 'Request changes' }))
  await type(editor.getByRole('dialog').getByLabel('Reason'), 'Answer the objection.')
  await press(editor.getByRole('dialog').getByRole('button', { name: 'Request changes' }))
  await editor.getByRole('dialog').waitFor({ state: 'hidden' })
  await author.goto(edit)
  await write(author, 'Not after a fracture.')
  await press(author.getByRole('button', { name: 'Submit again' }))
  await sign(author, 'Sign and submit again', true)
  await lena.reload()
  await lena
    .getByRole('list', { name: 'Votes' })
    .getByText(/does not count: The content changed after this vote\./)
    .waitFor()
  await editor.reload()
  await press(editor.getByRole('button', { name: 'Start review' }))
  await editor.getByText(/Version 1 · round 2/).waitFor()

  // The objector votes anew. Who is still missing is asked before it happens.
  await ravi.reload()
  await vote(ravi, 'Approve', 'It says so now.', true)
  const kofi = await open(path, 'Prof. Kofi Mensah')
  const joan = await open(path, 'Joan Whitfield')
  await declareNone(kofi, id)
  await declareNone(joan, id)
  await chair.reload()
  await declare(chair)
  await press(chair.locator('summary', { hasText: 'If these people approve, is it approved?' }))
  await press(chair.getByLabel(/^Dr. Lena Hoffmann/), 'Space')
  await press(chair.getByLabel(/^Prof. Kofi Mensah/), 'Space')
  const missing = chair.getByRole('list', { name: 'Still unmet with these votes' })
  await missing.getByText('0 of 1 seats for the role patient-representative are filled.').waitFor()
  await expect.poll(() => missing.getByRole('listitem').count(), { timeout: 15_000 }).toBe(1)
  await press(chair.getByLabel(/^Joan Whitfield/), 'Space')
  await chair.getByText('Yes: only the chair’s signature would be missing').waitFor()
  await expectAccessible(chair)
  expect(await approve.isDisabled()).toBe(true)

  await lena.reload()
  await vote(lena, 'Approve', '', true)
  for (const voter of [kofi, joan]) {
    await voter.reload()
    await vote(voter, 'Approve')
  }
  await chair.reload()
  await press(approve)
  await sign(chair, 'Sign and approve')
  await press(chair.getByRole('link', { name: 'History', exact: true }))
  await chair.getByText('Approve: now Approved').waitFor()
  await chair.getByText(/signed by password, in a demonstration/).waitFor()

  // A reader sees the approved words, who signed them and what they had declared.
  const reader = await open(`/articles/${slug}`)
  await settled(reader) // not the page as it was sent
  await reader.getByText('Not after a fracture.', { exact: false }).first().waitFor()
  const main = await reader.getByRole('main').textContent()
  expect(main).toContain('Approved on')
  expect(main).not.toContain('Pending human review')
  const about = reader.getByRole('complementary', { name: 'About this article' })
  const signatories = await about.textContent()
  const people = [
    'Ana Ferreira',
    'Ravi Menon',
    'Lena Hoffmann',
    'Kofi Mensah',
    'Joan Whitfield',
    'Sofia Rinaldi',
  ]
  for (const name of people) expect(signatories).toContain(name)
  expect(signatories).toContain('Interests declared')
}, 400_000)
