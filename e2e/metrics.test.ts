import { expect, it } from 'vitest'
import { expectAccessible, journey } from './journey.ts'

const { open } = journey()

it('shows the board how it works, in charts and in tables, for a period that stands in the address', async () => {
  const page = await open('/board', 'Prof. Sofia Rinaldi')
  await page.getByRole('link', { name: 'Metrics' }).click()
  await page.getByRole('heading', { level: 1, name: 'Metrics of the board' }).waitFor()
  const states = page.getByRole('table', { name: /How long versions stood/ })
  await states.getByRole('row', { name: /^Under Review [1-9]/ }).waitFor()
  await page
    .getByRole('table', { name: /Votes cast/ })
    .getByRole('row', { name: /Dr\. Lena Hoffmann/ })
    .waitFor()
  await page.locator('.recharts-surface').first().waitFor()
  await expectAccessible(page)

  await page.getByLabel('Until', { exact: true }).fill('2020-03-31')
  await page.getByText('The period ends before it begins').waitFor()
  await page.getByLabel('From', { exact: true }).fill('2020-01-01')
  await page.getByText('Nothing happened in this period').waitFor()
  expect(page.url()).toContain('from=2020-01-01&until=2020-03-31')
  await page.reload()
  await page.getByText('Nothing happened in this period').waitFor()
  await expectAccessible(page)

  await page.setViewportSize({ width: 390, height: 844 })
  await page.goBack()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
})
