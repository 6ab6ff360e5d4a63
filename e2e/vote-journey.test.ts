import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demonstrationPassword } from '../apps/api/src/demonstration/people.ts'
import { act, declareNone, move, signed, smallArticle, statement, withStatements } from './board-api.ts'
import { journey } from './journey.ts'
import { expectFocus } from './keyboard.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** How long the scripted steps took; `pnpm verify editorial` reports it. */
    voteJourneySeconds?: number
  }
}

const { open } = journey()

const voters = [
  ['Dr. Ravi Menon', 'REVIEWER'],
  ['Dr. Lena Hoffmann', 'REVIEWER'],
  ['Prof. Kofi Mensah', 'METHODOLOGIST'],
  ['Joan Whitfield', 'PATIENT_REPRESENTATIVE'],
] as const

/** An approved version and the next one under review, which differs from it by exactly three edits. */
async function underReview(): Promise<{ readonly slug: string; readonly question: string }> {
  const author = await open('/board', 'Ana Ferreira')
  const editor = await open('/board', 'Edith Novak')
  const { slug, content } = smallArticle('keyboard')
  const first = withStatements(content, [
    statement('S1', 'Walking helps.', 'Walk often.'),
    statement('S2', 'Rest does not help.', 'Do not stay in bed.'),
  ])
  const { id, articleId } = await act(author, 'createArticle', { slug, content: first })
  await signed(author, 'submitVersion', id, 'AUTHORED')
  await move(editor, 'startReview', id)
  for (const [name, seat] of voters) {
    const voter = await open('/policy', name)
    await declareNone(voter, id)
    await signed(voter, 'castVote', id, 'REVIEWED', { choice: 'APPROVE', seat })
  }
  const chair = await open('/policy', 'Prof. Sofia Rinaldi')
  await declareNone(chair, id)
  await signed(chair, 'approveVersion', id, 'APPROVED')

  const next = await act(author, 'reviseArticle', { articleId })
  const edited = withStatements({ ...first, limits: 'Not for people with red flags or a fracture.' }, [
    statement('S1', 'Walking helps most adults.', 'Walk often.'),
    statement('S2', 'Rest does not help.', 'Do not stay in bed.'),
    statement('S3', 'Swimming helps as well.', 'You can swim, too.'),
  ])
  await move(author, 'saveDraft', next.id, { content: edited })
  await signed(author, 'submitVersion', next.id, 'AUTHORED')
  await move(editor, 'startReview', next.id)
  return { slug, question: content.question }
}

/** A keyboard that counts; nothing else touches the page. */
function countedKeys(page: Page) {
  let count = 0
  return {
    count: () => count,
    press: async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
      count += keys.length
    },
    type: async (text: string) => {
      await page.keyboard.type(text)
      count += text.length
    },
  }
}

it('takes a reviewer from the queue to a cast vote on three changes by keyboard alone', async ({ task }) => {
  const { slug, question } = await underReview()
  const page = await open(`/board?q=${slug}&mine=true`, 'Dr. Lena Hoffmann')
  await page.getByRole('link', { name: question }).waitFor()
  const keys = countedKeys(page)
  const dialog = page.getByRole('dialog')
  const palette = async (words: string, action: string) => {
    await keys.press('Control+k')
    await expectFocus(dialog.getByLabel('Words to look for'))
    await keys.type(words)
    await dialog.locator('[data-selected]').getByText(action, { exact: true }).waitFor()
    await keys.press('Enter')
  }

  const started = performance.now()
  await keys.press('j', 'Enter')
  await page.getByRole('heading', { level: 1, name: question }).waitFor()

  // What changed since the version in force: exactly the three edits.
  await palette('show: ch', 'Show: Changes')
  await page
    .getByRole('region', { name: 'Statement S1' })
    .locator('ins', { hasText: 'most adults' })
    .waitFor()
  const changed = page.getByRole('region', { name: /^(Statement S\d|The article and its sections)$/ })
  expect(await changed.getByRole('listitem').count()).toBe(3)
  expect(await page.getByRole('region', { name: 'Statement S3' }).textContent()).toContain('Swimming')
  expect(await page.getByRole('region', { name: 'References and rules' }).count()).toBe(0)

  await palette('declare', 'Declare interests')
  await expectFocus(dialog.getByRole('radio', { name: 'I have none' }))
  await keys.press('Space', 'Enter')
  await dialog.waitFor({ state: 'hidden' })
  await expectFocus(page.getByRole('button', { name: 'Declare anew' }))

  await palette('vote', 'Vote')
  await dialog.getByLabel('Your password').waitFor()
  await expectFocus(dialog.getByRole('radio', { name: 'Approve' }))
  await keys.press('Space', 'Tab', 'Tab', 'Tab')
  await keys.type(demonstrationPassword)
  await keys.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('list', { name: 'Votes' }).getByText('Dr. Lena Hoffmann').waitFor()
  const seconds = (performance.now() - started) / 1000
  await expectFocus(page.getByRole('button', { name: 'Vote', exact: true }))

  expect(keys.count()).toBeLessThanOrEqual(60)
  // How long it takes depends on the machine, and decides nothing here.
  task.meta.voteJourneySeconds = seconds
  console.log(`editorial.vote_journey_seconds: ${seconds.toFixed(1)} (${keys.count()} keys)`)
}, 300_000)
