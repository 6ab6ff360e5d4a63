import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { settled } from '../../e2e/settled.ts'

interface LoadedFile {
  readonly name: string
  readonly kilobytes: number
}

/** JavaScript and CSS, gzipped, that a stranger's browser fetches until the page is drawn and asks for nothing more. */
export async function firstLoadKilobytes(
  browser: Browser,
  address: string,
): Promise<{ readonly kilobytes: number; readonly files: readonly LoadedFile[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const files: Promise<LoadedFile>[] = []
  page.on('response', (response) => {
    const kind = response.request().resourceType()
    const path = new URL(response.url()).pathname
    if (kind !== 'script' && kind !== 'stylesheet' && !/\.(js|css)$/.test(path)) return
    files.push(response.body().then((body) => ({ name: path, kilobytes: gzipSync(body).length / 1000 })))
  })
  await page.goto(address)
  await page.getByRole('radio', { name: 'Clinician' }).waitFor()
  await settled(page)
  const loaded = await Promise.all(files)
  await context.close()
  const kilobytes = loaded.reduce((sum, file) => sum + file.kilobytes, 0)
  if (loaded.length < 2) throw new Error('No script and no style was loaded.')
  return { kilobytes: Math.round(kilobytes * 10) / 10, files: loaded }
}
