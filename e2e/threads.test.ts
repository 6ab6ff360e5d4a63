import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { act, move, signed, smallArticle } from './board-api.ts'
import { expectAccessible, journey, sign } from './journey.ts'

const { open } = journey()

/** Selects words of a statement with the pointer's own means: a range of the page. */
async function select(page: Page, words: string): Promise<void> {
  await page
    .locator('[data-words]')
    .filter({ hasText: words })
    .first()
    .evaluate((element, quote) => {
      const text = element.firstChild
      const start = element.textContent?.indexOf(quote) ?? -1
      if (!text || start < 0) throw new Error('The words are not there.')
      const range = element.ownerDocument.createRange()
      range.setStart(text, start)
      range.setEnd(text, start + quote.length)
      element.ownerDocument.getSelection()?.removeAllRanges()
      element.ownerDocument.getSelection()?.addRange(range)
    }, words)
}

// Four people and eight accessibility scans: longer than the other journeys.
it('takes suggested edits in with one click, and bars whose they are from voting and approving', async () => {
  const author = await open('/board', 'Ana Ferreira')
  const { slug, content } = smallArticle('talked-about')
  const { id } = await act(author, 'createArticle', { slug, content })
  const path = `/board/versions/${id}`
  const comments = `${path}?view=comments`
  const origin = new URL(author.url()).origin
  await signed(author, 'submitVersion', id, 'AUTHORED')
  const editor = await open(`/board?q=${slug}`, 'Edith Novak')
  await move(editor, 'startReview', id)

  // A reviewer objects to selected words, naming the author.
  const reviewer = await open(comments, 'Dr. Ravi Menon')
  await reviewer.getByRole('heading', { name: 'Summary' }).waitFor()
  await select(reviewer, 'Walking')
  await reviewer.getByRole('button', { name: 'Comment on statement S1' }).click()
  const dialog = reviewer.getByRole('dialog')
  expect(await dialog.locator('blockquote').textContent()).toBe('Walking')
  await expectAccessible(reviewer)
  await dialog.getByRole('radio', { name: 'Blocking objection' }).check()
  await dialog.getByLabel('Comment').fill('How far?')
  await dialog.getByLabel('Mention somebody').selectOption('Ana Ferreira')
  expect(await dialog.getByLabel('Comment').inputValue()).toBe('How far? @Ana Ferreira ')
  await dialog.getByRole('button', { name: 'Add comment' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const objection = (page: Page) => page.getByRole('article', { name: 'Dr. Ravi Menon on statement S1' })
  await objection(reviewer).getByText('Blocks approval').waitFor()
  expect(await reviewer.locator('mark').textContent()).toBe('Walking')

  // It keeps the chair from approving, in words.
  const chair = await open(comments, 'Prof. Sofia Rinaldi')
  await chair
    .getByRole('list', { name: 'Unmet for Approve' })
    .getByText('The blocking thread of Dr. Ravi Menon on statement S1 is open.')
    .waitFor()
  await objection(chair).getByText('Reply or resolve').click()
  expect(await objection(chair).getByRole('button', { name: 'Resolve' }).isDisabled()).toBe(true)

  // He suggests an edit; during the review nobody takes it in.
  await reviewer.getByRole('button', { name: 'Suggest an edit of statement S1' }).click()
  await dialog.getByLabel('Words for the clinician').fill('Walking a mile a day helps. [[walk | p. 3]]')
  await dialog.getByRole('region', { name: 'What would change' }).locator('ins').first().waitFor()
  await expectAccessible(reviewer)
  await dialog.getByRole('button', { name: 'Suggest this edit' }).click()
  await dialog.waitFor({ state: 'hidden' })
  // The chair suggests one too, in the words for patients.
  await chair.goto(`${origin}${comments}&for=patient`)
  await chair.getByRole('button', { name: 'Suggest an edit of statement S1' }).click()
  await chair
    .getByRole('dialog')
    .getByLabel('Words for the patient')
    .fill('Walk a mile every day. [[walk | p. 3]]')
  await chair.getByRole('dialog').getByRole('button', { name: 'Suggest this edit' }).click()
  await chair.getByRole('dialog').waitFor({ state: 'hidden' })

  // The board shows that somebody waits for an answer.
  await editor.reload()
  await editor.getByText('1 open comment, which blocks approval').waitFor()

  await author.goto(origin + comments)
  const edit = author.getByRole('article', { name: 'Edit suggested by Dr. Ravi Menon for statement S1' })
  await edit.getByText('accepting waits until changes are requested').waitFor()
  expect(await edit.getByRole('button', { name: 'Accept this edit' }).isDisabled()).toBe(true)

  await editor.goto(origin + path)
  await editor.getByRole('button', { name: 'Request changes' }).click()
  await editor.getByRole('dialog').getByLabel('Reason').fill('Say how far.')
  await editor.getByRole('dialog').getByRole('button', { name: 'Request changes' }).click()
  await editor.getByRole('dialog').waitFor({ state: 'hidden' })

  // The author answers by keyboard alone, and accepts: what it does is said beside the button.
  await author.reload()
  await edit.getByText('It makes you and Dr. Ravi Menon contributors').waitFor()
  await objection(author).getByText('Reply or resolve').focus()
  await author.keyboard.press('Enter')
  await objection(author)
    .getByLabel(/^Reply/)
    .focus()
  await author.keyboard.type('A mile a day, as in the trial.')
  await author.keyboard.press('Tab')
  await author.keyboard.press('Tab')
  await author.keyboard.press('Enter')
  await objection(author).getByRole('listitem').getByText('A mile a day, as in the trial.').waitFor()
  await expectAccessible(author)
  await edit.getByRole('button', { name: 'Accept this edit' }).focus()
  await author.keyboard.press('Enter')
  await author.getByText('Walking a mile a day helps.').first().waitFor()
  await edit.waitFor({ state: 'hidden' })
  await objection(author).getByText('The words around it have changed').waitFor()
  expect(await author.getByText(/by Ana Ferreira, Dr. Ravi Menon/).count()).toBe(1)

  // He resolves what he opened, without having to say why.
  await reviewer.reload()
  await objection(reviewer).getByText('Reply or resolve').click()
  await objection(reviewer).getByRole('button', { name: 'Resolve' }).click()
  await objection(reviewer).waitFor({ state: 'hidden' })
  await reviewer.getByRole('radio', { name: /Resolved/ }).check()
  await objection(reviewer).getByText('Resolved', { exact: true }).waitFor()
  await reviewer.getByText('✓ Accepted by Ana Ferreira').waitFor()

  // On a phone all of it fits the width.
  await reviewer.setViewportSize({ width: 390, height: 800 })
  expect(await reviewer.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  await expectAccessible(reviewer)

  // One click takes the chair's edit in as well; then it is handed in anew.
  await author.goto(`${origin}${comments}&for=patient`)
  await author
    .getByRole('article', { name: 'Edit suggested by Prof. Sofia Rinaldi for statement S1' })
    .getByRole('button', { name: 'Accept this edit' })
    .click()
  await author.getByText(/by Ana Ferreira, Dr. Ravi Menon, Prof. Sofia Rinaldi/).waitFor()
  await author.getByRole('button', { name: 'Submit again' }).click()
  await sign(author, 'Sign and submit again', true)
  await move(editor, 'startReview', id)

  // Whose edit was taken in neither votes on it nor approves it, and reads why.
  await reviewer.setViewportSize({ width: 1280, height: 800 })
  await reviewer.goto(origin + path)
  await reviewer.getByText('You contributed to this version, so you do not vote on it.').waitFor()
  expect(await reviewer.getByRole('button', { name: 'Vote', exact: true }).isDisabled()).toBe(true)
  await chair.goto(origin + path)
  await chair
    .getByRole('list', { name: 'Unmet for Approve' })
    .getByText('You contributed to this version, so someone else must approve it.')
    .waitFor()
  expect(await chair.getByRole('button', { name: 'Approve', exact: true }).isDisabled()).toBe(true)
}, 400_000)
