import { expect, it } from 'vitest'
import { expectAccessible, journey } from './journey.ts'
import { chooseByKeys, pressOn, tabTo } from './keyboard.ts'

const { open } = journey()

it('leads a clinician from a new patient to a stored assessment by keyboard alone', async () => {
  const page = await open('/patients', 'Dr. Mara Lindqvist')
  const { keyboard } = page
  const dialog = page.getByRole('dialog')
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  await pressOn(page, page.getByRole('link', { name: 'New patient' }))
  await tabTo(page, dialog.getByRole('textbox', { name: 'Name' }))
  await keyboard.type('Journey, June')
  await tabTo(page, dialog.getByLabel('Date of birth'))
  await keyboard.type('1984-03-02')
  await tabTo(page, dialog.getByLabel('Sex'))
  await keyboard.type('Female')
  await pressOn(page, dialog.getByRole('button', { name: 'Create patient' }))
  await page.getByRole('heading', { level: 1, name: 'Journey, June' }).waitFor()

  await pressOn(page, page.getByRole('link', { name: 'New encounter' }))
  await tabTo(page, page.getByLabel('Reason'))
  await keyboard.type('Back spasms')
  await pressOn(page, button('Open encounter'))
  await page.getByRole('heading', { level: 2, name: 'Questions' }).waitFor()

  const group = (name: RegExp) => page.getByRole('region', { name })
  const answer = async (question: RegExp, choice: string) => {
    const asked = page.getByRole('group', { name: question })
    await chooseByKeys(page, asked, choice)
    const radio = asked.getByRole('radio', { name: choice, exact: true })
    await expect.poll(() => radio.isChecked(), { timeout: 15_000 }).toBe(true)
  }

  // First whether the guideline is about this patient at all.
  await answer(/low back pain/i, 'Yes')

  // Red flags not asked: nothing may sound reassuring.
  await group(/^Needs data, Degenerative/).waitFor()
  expect(await group(/^Not now, Degenerative/).count()).toBe(0)

  await pressOn(page, group(/^Red flags, Degenerative/).getByRole('button', { name: 'None of these' }))
  await answer(/progressive neurological deficit/i, 'No')
  await group(/^Do, Degenerative/).waitFor()
  await expectAccessible(page)

  // An earlier answer can be changed, and the advice with it.
  await answer(/^Fever with the back pain/, 'Yes')
  await group(/^Do, Degenerative/)
    .getByText(/infection/i)
    .first()
    .waitFor()

  await pressOn(page, button('Store assessment'))
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
  await pressOn(page, heat.getByRole('button', { name: /^Override/ }))
  const override = page.getByRole('dialog', { name: 'Override the recommendation' })
  await pressOn(page, override.getByRole('button', { name: 'Override' }))
  const reason = override.getByLabel('Reason')
  expect(await reason.evaluate((select) => select.matches(':invalid'))).toBe(true)
  await expectAccessible(page)
  await tabTo(page, reason)
  await keyboard.type('Patient prefers')
  expect(await reason.locator('option:checked').textContent()).toMatch(/^Patient prefers/)
  await tabTo(page, override.getByLabel('In your words'))
  await keyboard.type('Prefers cold packs.')
  await pressOn(page, override.getByRole('button', { name: 'Override' }))
  await heat.getByText('Overridden').waitFor()
  expect(await heat.textContent()).toContain('Prefers cold packs.')

  // The next assessment of the same facts says that it is quiet, since when, by whom and why.
  await pressOn(page, page.getByRole('link', { name: 'Back to the encounter' }))
  await pressOn(page, button('Store assessment'))
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
