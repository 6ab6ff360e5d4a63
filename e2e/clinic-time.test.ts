import { expect, it } from 'vitest'
import { expectAccessible, journey } from './journey.ts'

const { open } = journey()

it('supposes, closes, compares, hands out and finds again', async () => {
  const page = await open('/patients', 'Dr. Mara Lindqvist')
  await page.getByRole('link', { name: 'New patient' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Handout, Hana')
  await page.getByLabel('Date of birth').fill('1979-03-02')
  await page.getByRole('dialog').getByLabel('Sex').selectOption({ label: 'Female' })
  await page.getByRole('button', { name: 'Create patient' }).click()
  await page.getByRole('link', { name: 'New encounter' }).click()
  await page.getByLabel('Reason').fill('Low back pain for a week')
  await page.getByRole('button', { name: 'Open encounter' }).click()
  await page.getByRole('heading', { level: 2, name: 'Questions' }).waitFor()
  const choose = async (question: RegExp, choice: string) => {
    const radio = page
      .getByRole('group', { name: question })
      .getByRole('radio', { name: choice, exact: true })
    await radio.click()
    await expect.poll(() => radio.isChecked(), { timeout: 15_000 }).toBe(true)
  }
  const group = (name: RegExp) => page.getByRole('region', { name })
  await choose(/low back pain/i, 'Yes')
  await group(/^Red flags, Degenerative/)
    .getByRole('button', { name: 'None of these' })
    .click()
  await choose(/progressive neurological deficit/i, 'No')
  await group(/^Do, Degenerative/).waitFor()
  await page.getByRole('button', { name: 'Store assessment' }).click()
  await page.getByRole('heading', { level: 1, name: /^Assessment as of/ }).waitFor()
  const first = page.url()

  // What is only supposed changes the advice on the page, and nothing else.
  await page.getByRole('link', { name: 'Back to the encounter' }).click()
  await page.getByRole('button', { name: 'What if…' }).click()
  await choose(/^Fever with the back pain/, 'Yes')
  await page.getByRole('heading', { level: 2, name: 'What if' }).waitFor()
  await group(/^Do, Degenerative/)
    .getByText(/infection/i)
    .first()
    .waitFor()
  await expectAccessible(page)
  expect(await page.getByRole('button', { name: 'Store assessment' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Back to what is recorded' }).click()
  await page.getByRole('heading', { level: 2, name: 'Assessment so far' }).waitFor()
  const fever = page.getByRole('group', { name: /^Fever with the back pain/ })
  expect(await fever.getByRole('radio', { name: 'No', exact: true }).isChecked()).toBe(true)

  // Recorded after all, and assessed again: the two are compared.
  await choose(/^Fever with the back pain/, 'Yes')
  await page.getByRole('button', { name: 'Store assessment' }).click()
  await page.waitForURL((url) => url.href !== first && /assessments/.test(url.pathname))
  await page.getByLabel('Compare with').selectOption({ index: 1 })
  const comparison = page.getByRole('region', { name: 'What changed between the two assessments' })
  await comparison.getByRole('row', { name: /fever/i }).first().waitFor()
  await expectAccessible(page)

  // The handout has the danger signs in any case, in the patient's words, and prints what was chosen.
  await page.goto(`${first}/handout`)
  await page.getByRole('heading', { level: 1, name: 'Handout' }).waitFor()
  const danger = page.getByRole('checkbox', { checked: true, disabled: true })
  await danger.first().waitFor()
  await page.getByLabel('In your own words').fill('Walk every day. Call us on Friday.')
  await expectAccessible(page)
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000)

  // A closed encounter takes no answers any more, but can still be thought about.
  await page.goto(first)
  await page.getByRole('link', { name: 'Back to the encounter' }).click()
  await page.getByRole('button', { name: 'Close encounter…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close encounter' }).click()
  await page.getByText('The encounter is closed: answers are only supposed').waitFor()

  await page.getByRole('link', { name: 'Handout, Hana' }).click()
  await page.getByRole('heading', { level: 2, name: 'Timeline' }).waitFor()
  await page.goto(new URL('/patients?sort=seen&down=true&sex=FEMALE&assessed=true', page.url()).href)
  await page.getByRole('row', { name: /Handout, Hana/ }).waitFor()
})
