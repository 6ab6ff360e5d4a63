import { expect, it } from 'vitest'
import { expectAccessible, journey } from './journey.ts'
import { settled } from './settled.ts'

const { open } = journey()

it('leads a stranger from the list to a cited answer in patient words', async () => {
  const page = await open('/articles')
  await page
    .getByRole('link', { name: /degenerative disk disease/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: /treatment recommendations/ }).waitFor()
  await expectAccessible(page)

  const status = page.getByRole('navigation', { name: 'Review status' })
  expect(await status.textContent()).toMatch(/Submitted\d.*Under Review\d.*Approved\d/s)
  await page.getByText('We recommend (strong)').first().waitFor()

  await page.getByRole('radio', { name: 'Patient' }).check()
  await page.getByText('Go to an emergency room now if you lose feeling between your legs.').waitFor()
  expect(page.url()).toContain('for=patient')
  await page.reload()
  await page.getByText('Go to an emergency room now if you lose feeling between your legs.').waitFor()

  await page.getByRole('radio', { name: 'Caregiver' }).check()
  await page.getByText('Take the person to an emergency room now if they lose feeling').waitFor()
  await page.getByRole('radio', { name: 'Researcher' }).check()
  await page.getByText('Saddle numbness, new urinary retention or new incontinence').waitFor()

  await page.goto(`${new URL(page.url()).origin}/articles/ottawa-ankle?for=caregiver`)
  await page.getByText(/Not all of this is worded for caregivers yet/).waitFor()
})

it('marks an article that nobody has approved, and shows nothing of one being prepared', async () => {
  const page = await open('/articles/ottawa-ankle')
  await settled(page)
  await page
    .getByRole('main')
    .getByText('Educational purpose only. Pending human review.')
    .filter({ visible: true })
    .first()
    .waitFor()
  await expectAccessible(page)

  await page.goto(`${new URL(page.url()).origin}/articles/no-such-article`)
  await page.getByRole('heading', { level: 1, name: /not (found|here)|nothing/i }).waitFor()
})
