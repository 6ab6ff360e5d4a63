import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const api = `http://127.0.0.1:${process.env.PORT ?? '4000'}`

/** Writes each script and style a second time, gzipped, so that serving them costs no work. */
const zipped: Plugin = {
  name: 'zipped',
  apply: 'build',
  async writeBundle({ dir = 'dist' }, bundle) {
    const texts = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name))
    await Promise.all(
      texts.map(async (name) => {
        const file = join(dir, name)
        await writeFile(`${file}.gz`, await promisify(gzip)(await readFile(file), { level: 9 }))
      }),
    )
  },
}

/**
 * What a reader waits for comes first: the written page with its style and fonts, then the dashboard. A font that
 * is late waits for the next page, so that no text moves under anybody's eyes.
 */
const readersFirst: Plugin = {
  name: 'readers-first',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (/@fontsource-variable\/.*\.css$/.test(id))
      return { code: code.replaceAll('font-display: swap', 'font-display: optional'), map: null }
  },
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replaceAll('<script type="module"', '<script type="module" fetchpriority="low"'),
  },
}

/** The pages live on the API's own origin; while developing, Vite hands `/graphql` on to it. */
export default defineConfig({
  plugins: [react(), readersFirst, zipped],
  // `data:` fonts would need a hole in the content security policy.
  build: {
    outDir: 'dist',
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    assetsInlineLimit: 0,
    // Every browser above knows `modulepreload`; the stand-in would watch each element that comes.
    modulePreload: { polyfill: false },
    // What every page needs comes as one file: sixty small ones keep a slow connection busy asking.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  server: { host: '127.0.0.1', proxy: { '/graphql': api } },
})
