import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demonstrationPassword } from '../apps/api/src/demonstration/people.ts'
import { expectAccessible, journey } from './journey.ts'

const { open } = journey()

// One author and one guideline; the tests are its life, in this order.
let page: Page

const ris = `TY  - JOUR
AU  - Qaseem, Amir
AU  - Wilt, Timothy J.
TI  - Noninvasive Treatments for Low Back Pain: A Clinical Practice Guideline
JO  - Annals of Internal Medicine
PY  - 2017
VL  - 166
SP  - 514
EP  - 530
DO  - 10.7326/M16-2367
ER  - `

async function part(name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Parts of the document' }).getByRole('link', { name }).click()
}

/** Types words, cites by keyboard alone: `[`, a search, Enter, the locator. */
async function say(
  key: string,
  words: string,
  search: string,
  locator: string,
  reader: 'clinician' | 'patient' = 'clinician',
): Promise<void> {
  const field = page.getByLabel(`Statement ${key}, words for the ${reader}`)
  await field.click()
  await page.keyboard.type(`${words}[${search}`)
  await page.getByRole('listbox', { name: 'References to cite' }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type(locator)
}

async function answer(choice: string): Promise<void> {
  await page
    .getByRole('group', { name: 'Acute muscle spasm now?' })
    .getByRole('radio', { name: choice, exact: true })
    .check()
}

it('begins an article with its question and first section', async () => {
  page = await open('/board', 'Ana Ferreira')
  await page.getByRole('link', { name: 'New article' }).click()
  await page.getByLabel('Question').fill('What helps an acute muscle spasm of the back?')
  await page.getByLabel('Title').fill('Acute back spasm')
  expect(await page.getByLabel('Name in addresses').inputValue()).toBe('acute-back-spasm')
  await page.getByLabel('Written for').fill('Clinicians in primary care')
  await page.getByLabel('Limits').fill('Adults without red flags')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Create article' }).click()
  await page.getByRole('group', { name: 'About the article' }).waitFor()
})

it('takes pasted references, each source once', async () => {
  await part('References')
  const paste = page.getByLabel('RIS, BibTeX, CSL-JSON, DOI or PMID')
  await paste.fill(ris)
  await page.getByRole('button', { name: 'Add reference', exact: true }).click()
  await paste.fill(ris)
  await page.getByText(/Listed already as “qaseem-2017”, recognised by DOI/).waitFor()
  await paste.fill('https://doi.org/10.1001/jama.2020.1')
  await page.getByText(/To fill in: title, authors, year/).waitFor()
  await page.getByRole('button', { name: 'Add reference', exact: true }).click()
  const byHand = page.getByRole('article').filter({ hasText: 'doi-1001' })
  await byHand.getByLabel('Title').fill('Muscle relaxants: prescribing information')
  await byHand.getByLabel('Published').fill('2020')
  await byHand.getByLabel('Kind of source').selectOption('drug-label')
  await expectAccessible(page)
})

it('writes statements that are cited by keyboard alone', async () => {
  await part('Words')
  const add = page.getByRole('button', { name: 'Add statement' })
  await add.click()
  await say('S1', 'A muscle relaxant helps an acute spasm for a few days', 'qas', 'recommendation 1')
  await page.getByLabel('Statement S1 is a recommendation').check()
  await page.getByLabel('Statement S1: strength').selectOption('for conditional')
  await page.getByLabel('Statement S1: certainty').selectOption('moderate')
  await page.getByLabel('Statement S1: population').fill('adults with an acute back spasm')
  await add.click()
  await say('S2', 'Relaxants make drowsy', 'relaxants', 'warnings')
  await add.click()
  await say('S3', 'Most spasms pass within a week', 'low back', 'p. 515')
  await page.getByRole('button', { name: 'Move statement S3 up' }).click()
  expect(await page.getByRole('group', { name: /^Statement S\d/ }).evaluateAll((all) => all.length)).toBe(3)
  await expectAccessible(page)
})

it('says the same in words for patients', async () => {
  await page.getByRole('radio', { name: 'Patient', exact: true }).check()
  await say('S1', 'A muscle relaxant may help for a few days', 'qas', 'recommendation 1', 'patient')
  await say('S2', 'The drug can make you sleepy', 'relaxants', 'warnings', 'patient')
  await say('S3', 'Most spasms go away within a week', 'low back', 'p. 515', 'patient')
  await page.getByRole('radio', { name: 'Clinician', exact: true }).check()
})

it('writes a rule, with every mistake at its place until it is mended', async () => {
  await part('Rules')
  await page.getByRole('button', { name: 'Add rules' }).click()
  await page.getByLabel('Add a fact').selectOption('boolean')
  await page.getByRole('region', { name: 'Facts' }).locator('summary').first().click()
  await page.getByLabel('Name of fact fact').fill('spasm')
  await page.getByRole('button', { name: 'Rename everywhere' }).click()
  await page.getByRole('region', { name: 'Facts' }).locator('summary').first().click()
  await page.getByLabel('Question of spasm', { exact: true }).fill('Acute muscle spasm now?')
  await page.getByRole('button', { name: 'Add recommendation' }).click()
  await page.getByRole('region', { name: 'Recommendations' }).locator('summary').first().click()
  await page
    .getByText(/no statement of the article words this/)
    .last()
    .waitFor()
  await page.getByLabel('Statement of recommendation').selectOption('S1')
  expect(await page.getByLabel('Certainty of recommendation').inputValue()).toBe('moderate')
  expect(await page.getByLabel('Where in source 1 of recommendation').inputValue()).toBe('recommendation 1')
  await page.getByLabel('Action of recommendation').selectOption('start')
  await page.getByLabel('What is acted on in recommendation').fill('relaxant')
  await page.getByLabel('Subject, condition of recommendation').selectOption('fact spasm')
  await page.getByText('The rules read without a mistake.').waitFor()
  await page.getByRole('table', { name: 'Decision table' }).getByText('for when spasm').waitFor()
  await expectAccessible(page)
})

it('tries the rules and keeps what they say as cases', async () => {
  await part('Try and cases')
  await answer('Yes')
  await page.getByRole('list', { name: 'What the rules say' }).getByText('For', { exact: true }).waitFor()
  const keep = page.getByRole('button', { name: 'Make a case of this' })
  await keep.click()
  await answer('No')
  await page.getByText('Not applicable', { exact: true }).waitFor()
  await keep.click()
  await page.getByRole('button', { name: 'Start again' }).click()
  await page.getByText('Needs data', { exact: true }).waitFor()
  await keep.click()
  await page.getByText('3 of 3 pass').waitFor()
  await expectAccessible(page)
})

it('shows a case that fails beside what came', async () => {
  const first = page.getByRole('region', { name: 'Cases' }).locator('summary').first()
  await first.click()
  const outcome = page.getByLabel('Outcome of recommendation')
  await outcome.selectOption('against')
  await page.getByText('2 of 3 pass').waitFor()
  await page.getByLabel('Failing only').check()
  const row = page.getByRole('row').filter({ hasText: '/expect/recommendation/outcome' })
  expect(await row.getByRole('cell').allTextContents()).toEqual([
    '/expect/recommendation/outcome',
    'against',
    'for',
  ])
  await expectAccessible(page)
  await page.getByLabel('Failing only').uncheck()
  await outcome.selectOption('for')
  await page.getByText('3 of 3 pass').waitFor()
  await page.getByLabel('Given spasm', { exact: true }).selectOption('false')
  await page.getByText('2 of 3 pass').waitFor()
  await page.getByLabel('Given spasm', { exact: true }).selectOption('true')
  await page.getByText('3 of 3 pass').waitFor()
})

it('writes a score with its bands, a choice and a value set as forms', async () => {
  await part('Rules')
  await page.getByRole('button', { name: 'Add score' }).click()
  await page.getByRole('region', { name: 'Scores' }).locator('summary').first().click()
  await page.getByLabel('Points of item 1 of score').fill('0.3')
  await page.getByLabel('Subject, item 1 of score').selectOption('fact spasm')
  await page.getByText('points are multiples of a half', { exact: false }).first().waitFor()
  await page.getByLabel('Points of item 1 of score').fill('2')
  await page.getByText('1 items, 0 to 2 points').waitFor()
  await page.getByRole('button', { name: 'Add band to score' }).click()
  await page.getByLabel('To, band 1 of score').fill('2')
  await page.getByRole('button', { name: 'Add choice' }).click()
  await page.getByRole('region', { name: 'Definitions' }).locator('summary').first().click()
  await page.getByRole('button', { name: 'Add step to choice' }).click()
  await page.getByLabel('Subject, if, step 1 of choice').selectOption('score score')
  await page.getByLabel('Band, if, step 1 of choice').selectOption('band')
  await page.getByLabel('Then, step 1 of choice').fill('low')
  await page.getByLabel('Otherwise, choice').fill('high')
  await page.getByRole('button', { name: 'Add value set' }).click()
  await page.getByRole('region', { name: 'Value sets' }).locator('summary').first().click()
  await page.getByLabel('Codes 1 of valueSet').fill('45352006')
  await page.getByRole('region', { name: 'Facts' }).locator('summary').first().click()
  await page.getByLabel('Read spasm from').selectOption('condition')
  await page.getByLabel('Value set of spasm').selectOption('valueSet')
  await page.getByText('The rules read without a mistake.').waitFor()
  await expectAccessible(page)
})

it('draws what feeds what, with an equal table', async () => {
  await part('Picture')
  await page
    .getByRole('table', { name: 'The same in words' })
    .getByText('recommendation recommendation')
    .waitFor()
  await page.locator('.react-flow__node').first().waitFor()
  await expectAccessible(page)
})

it('has every part on a phone', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const name of ['Words', 'References', 'Rules', 'Try and cases', 'Picture']) {
    await part(name)
    await page
      .getByRole('navigation', { name: 'Parts of the document' })
      .locator('[aria-current=page]')
      .getByText(name)
      .waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'), name).toBe(0)
  }
  await expectAccessible(page)
  await page.setViewportSize({ width: 1280, height: 800 })
})

it('leaves no unsaved words behind, saves, and submits', async () => {
  // Unsaved words are kept, and not left out of a move.
  expect(await page.getByRole('button', { name: 'Submit for review' }).isDisabled()).toBe(true)
  await page.getByRole('link', { name: 'Checks' }).click()
  await page.getByRole('button', { name: 'Run what is missing' }).waitFor()
  expect(await page.getByRole('button', { name: 'Submit for review' }).isDisabled()).toBe(true)
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await page.getByRole('button', { name: 'Continue' }).click()

  await page.getByRole('button', { name: 'Save draft' }).click()
  await page.getByText('Saved.').waitFor()
  await page.getByRole('button', { name: 'Submit for review' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Your password').fill(demonstrationPassword)
  await dialog.getByRole('button', { name: 'Sign and submit for review' }).click()
  await page.getByRole('main').getByText('This version is frozen.', { exact: false }).waitFor()

  await page.getByRole('link', { name: 'Text', exact: true }).click()
  await page.getByText('A muscle relaxant helps an acute spasm').waitFor()
})
