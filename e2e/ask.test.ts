import { expect, it } from 'vitest'
import { expectAccessible, journey } from './journey.ts'

const { open } = journey()
const disk = '/articles/degenerative-disk-disease'

it('answers a patient in patient words, with sources, and puts danger before everything', async () => {
  const page = await open(disk)
  await page.getByRole('radio', { name: 'Patient' }).check()
  const asking = page.getByRole('region', { name: 'Have a follow-up question?' })
  const question = asking.getByRole('textbox', { name: 'Your question' })
  await question.fill('how long can i take flexeril?')
  await question.press('Enter')
  await asking.getByText('Take cyclobenzaprine for no more than 2 to 3 weeks.').waitFor()
  await asking
    .getByRole('link', { name: /Citation \d+: Cyclobenzaprine/ })
    .first()
    .waitFor()
  expect(page.url()).toContain('ask=how')
  await asking.getByText(/ask a clinician who knows the whole history/).waitFor()

  await question.fill('will magnets in my shoes help?')
  await question.press('Enter')
  await asking.getByText('This is not covered.', { exact: false }).waitFor()

  await question.fill('I am numb between my legs, can it wait?')
  await question.press('Enter')
  await asking.getByRole('alert').getByText('This is a sign of danger.', { exact: false }).waitFor()
  await asking.getByText('Go to an emergency room now', { exact: false }).waitFor()
  await expectAccessible(page)
})

it('opens an answer by its address, over the whole library, and takes a rating', async () => {
  const page = await open('/ask?for=clinician&ask=is%20massage%20as%20good%20as%20exercise')
  await page.getByText('Prefer active exercise under supervision', { exact: false }).waitFor()
  await page.getByRole('link', { name: /Degenerative disk disease.*P2/ }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Yes' }).click()
  await page.getByRole('status').getByText('Thank you.', { exact: false }).waitFor()
})

it('lets a clinician confirm the facts of a patient, and gives the verdict of the rules', async () => {
  const page = await open(disk, 'Dr. Mara Lindqvist')
  const asking = page.getByRole('region', { name: 'Have a follow-up question?' })
  await asking
    .getByRole('textbox', { name: 'Your question' })
    .fill('My 78-year-old patient has taken cyclobenzaprine for 5 weeks, continue?')
  await asking.getByRole('button', { name: 'Ask' }).click()
  await asking.getByRole('checkbox', { name: /Age in completed years\? 78/ }).waitFor()
  await asking.getByRole('button', { name: 'Confirm and run the rules' }).click()
  const verdict = asking.getByRole('region', { name: 'Verdict for this patient' })
  await verdict.getByText('Limit a course of cyclobenzaprine to 2 to 3 weeks', { exact: false }).waitFor()
  await verdict.getByText('Older people reach higher plasma concentrations', { exact: false }).waitFor()
  await expectAccessible(page)
})

it('leads from the front door to the statement that answers', async () => {
  const page = await open('/')
  await page.getByRole('navigation').getByRole('link', { name: 'Ask' }).first().click()
  const question = page.getByRole('textbox', { name: 'Your question' })
  await question.fill('is massage as good as exercise')
  await question.press('Enter')
  await page.getByRole('link', { name: /Degenerative disk disease.*P2/ }).click()
  await page.waitForURL(/#statement-P2$/)
  await expect
    .poll(async () => (await page.locator('#statement-P2').boundingBox())?.y ?? Number.POSITIVE_INFINITY, {
      timeout: 15_000,
    })
    .toBeLessThan(700)
})
