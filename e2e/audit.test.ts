import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { expectAccessible, journey } from './journey.ts'

const { open } = journey()

it('shows a stranger who stands behind an article, and a hash that its document has', async () => {
  const page = await open('/articles/degenerative-disk-disease')
  await page.getByRole('link', { name: 'Proof', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Proof' }).waitFor()
  await page.getByText('The chain is unbroken').waitFor()
  await expectAccessible(page)
  const command = await page.getByText(/sha256sum/).textContent()
  const address = /'(.+)'/.exec(command ?? '')?.[1] ?? ''
  const body = Buffer.from(await (await fetch(address)).arrayBuffer())
  await page.getByText(createHash('sha256').update(body).digest('hex')).first().waitFor()

  await page.setViewportSize({ width: 360, height: 740 })
  await expectAccessible(page)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
})

it('lets the chair read, narrow and verify the trail', async () => {
  const page = await open('/audit', 'Prof. Sofia Rinaldi')
  await page.getByRole('heading', { level: 1, name: 'Audit trail' }).waitFor()
  await page.getByRole('table', { name: 'Audit trail' }).waitFor()
  await expectAccessible(page)
  await page.getByLabel('Action').fill('version.move')
  await page.getByRole('cell', { name: 'moved a version' }).first().waitFor()
  expect(page.url()).toContain('action=version.move')
  expect(await page.getByRole('link', { name: 'Export CSV' }).getAttribute('href')).toBe(
    '/exports/audit.csv?action=version.move',
  )
  await page.getByRole('button', { name: 'Verify the chain' }).click()
  await page.getByText('Nothing was changed').waitFor()
  await expectAccessible(page)
})
