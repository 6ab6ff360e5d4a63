import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import packagedChromium from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'
import manifest from '../package.json' with { type: 'json' }

const version = manifest.devDependencies['@sparticuz/chromium']

/** Where this version's Chromium lies unpacked: a folder of its own, never one that an earlier version left. */
async function unpackedChromium(): Promise<string> {
  const folder = join(tmpdir(), `guideboard-chromium-${version}`)
  const executable = join(folder, 'chromium')
  if (existsSync(executable)) return executable
  const half = `${folder}.${process.pid}`
  await mkdir(half, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = half // the package unpacks to the temporary folder and offers no other
  try {
    await packagedChromium.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  await rename(half, folder).catch(() => rm(half, { recursive: true, force: true }))
  return executable
}

/** Starts a headless Chromium: the one that the registry carries, or the one that `CHROMIUM` names. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? (await unpackedChromium()),
    headless: true,
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}
