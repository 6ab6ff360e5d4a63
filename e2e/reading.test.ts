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

it('brings the evidence up as a sheet on a phone, and leads on to the reference', async () => {
  const page = await open('/articles/degenerative-disk-disease')
  await page.setViewportSize({ width: 390, height: 844 })
  await settled(page)
  const mark = page
    .locator('#statement-S1')
    .getByRole('link', { name: /^Citation \d+: / })
    .first()
  await mark.click()
  const sheet = page.locator('[popover]:popover-open')
  await sheet.getByText('Supported by:').waitFor()
  expect(new URL(page.url()).hash).toBe('')
  const box = await sheet.boundingBox()
  expect([box?.x, box?.width, (box?.y ?? 0) + (box?.height ?? 0)]).toEqual([0, 390, 844])

  await sheet.getByRole('button', { name: 'Close' }).click()
  await sheet.waitFor({ state: 'detached' })
  await mark.click()
  await sheet.getByRole('link', { name: 'In the references' }).click()
  await page.waitForURL(/#reference-/)
  expect(await sheet.count()).toBe(0)
})
