import { expect, it } from 'vitest'
import { expectAccessible, journey } from './journey.ts'

const { open } = journey()

it('leads a clinician from a new patient to a stored assessment', async () => {
  const page = await open('/patients', 'Dr. Mara Lindqvist')
  await page.getByRole('link', { name: 'New patient' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Journey, June')
  await page.getByLabel('Date of birth').fill('1984-03-02')
  await page.getByRole('dialog').getByLabel('Sex').selectOption({ label: 'Female' })
  await page.getByRole('button', { name: 'Create patient' }).click()
  await page.getByRole('heading', { level: 1, name: 'Journey, June' }).waitFor()

  await page.getByRole('link', { name: 'New encounter' }).click()
  await page.getByLabel('Reason').fill('Back spasms')
  await page.getByRole('button', { name: 'Open encounter' }).click()
  await page.getByRole('heading', { level: 2, name: 'Questions' }).waitFor()

  const answer = async (question: RegExp, choice: string) => {
    const radio = page
      .getByRole('group', { name: question })
      .getByRole('radio', { name: choice, exact: true })
    await radio.click()
    await expect.poll(() => radio.isChecked(), { timeout: 15_000 }).toBe(true)
  }
  const group = (name: RegExp) => page.getByRole('region', { name })

  // First whether the guideline is about this patient at all.
  await answer(/low back pain/i, 'Yes')

  // Red flags not asked: nothing may sound reassuring.
  await group(/^Needs data, Degenerative/).waitFor()
  expect(await group(/^Not now, Degenerative/).count()).toBe(0)

  await group(/^Red flags, Degenerative/)
    .getByRole('button', { name: 'None of these' })
    .click()
  await answer(/progressive neurological deficit/i, 'No')
  await group(/^Do, Degenerative/).waitFor()
  await expectAccessible(page)

  // An earlier answer can be changed, and the advice with it.
  await answer(/^Fever with the back pain/, 'Yes')
  await group(/^Do, Degenerative/)
    .getByText(/infection/i)
    .first()
    .waitFor()

  await page.getByRole('button', { name: 'Store assessment' }).click()
  await page.getByRole('heading', { level: 1, name: /^Assessment as of/ }).waitFor()
  await group(/^Do, Degenerative/).waitFor()
  const stored = await page.locator('main').textContent()
  await page.reload()
  await group(/^Do, Degenerative/).waitFor()
  expect(await page.locator('main').textContent()).toBe(stored)
  await expectAccessible(page)

  // A recommendation is overridden with a reason; without one it is not.
  const heat = group(/^Do, Degenerative/)
    .getByRole('article')
    .filter({ hasText: 'superficial heat' })
  await heat.getByRole('button', { name: /^Override/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Override the recommendation' })
  await dialog.getByRole('button', { name: 'Override' }).click()
  const reason = dialog.getByLabel('Reason')
  expect(await reason.evaluate((select) => select.matches(':invalid'))).toBe(true)
  await expectAccessible(page)
  await reason.selectOption({ label: 'Patient prefers an alternative approach or treatment' })
  await dialog.getByLabel('In your words').fill('Prefers cold packs.')
  await dialog.getByRole('button', { name: 'Override' }).click()
  await heat.getByText('Overridden').waitFor()
  expect(await heat.textContent()).toContain('Prefers cold packs.')

  // The next assessment of the same facts says that it is quiet, since when, by whom and why.
  await page.getByRole('link', { name: 'Back to the encounter' }).click()
  await page.getByRole('button', { name: 'Store assessment' }).click()
  await page.getByRole('heading', { level: 1, name: /^Assessment as of/ }).waitFor()
  await heat.getByText(/^Quiet since/).waitFor()
  expect(await heat.textContent()).toContain('Dr. Mara Lindqvist')
  await expectAccessible(page)
})

it('shows another organization nothing of a patient', async () => {
  const mine = await open('/patients', 'Dr. Mara Lindqvist')
  await mine.getByRole('link', { name: 'Example, Robin' }).click()
  await mine.getByRole('heading', { level: 1, name: 'Example, Robin' }).waitFor()
  const path = new URL(mine.url()).pathname

  const theirs = await open(path, 'Dr. Wei Han')
  await theirs.getByRole('heading', { level: 1 }).waitFor()
  expect(await theirs.locator('main').textContent()).not.toContain('Robin')
})
