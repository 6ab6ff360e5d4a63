import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'

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

const start = '/src/start.ts'
const isStart = (file: Rolldown.OutputChunk | Rolldown.OutputAsset) =>
  file.type === 'chunk' && (file.facadeModuleId?.endsWith(start) ?? false)

/**
 * What a reader waits for comes first: the written page with its style and fonts, then the dashboard, which a small
 * script begins. A font that is late waits for the next page, so that no text moves under anybody's eyes.
 */
const readersFirst: Plugin = {
  name: 'readers-first',
  apply: 'build',
  enforce: 'pre',
  buildStart() {
    this.emitFile({ type: 'chunk', id: `.${start}`, name: 'start' })
  },
  transform(code, id) {
    if (/@fontsource-variable\/.*\.css$/.test(id))
      return { code: code.replaceAll('font-display: swap', 'font-display: optional'), map: null }
  },
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const begins = Object.values(bundle).find(isStart)?.fileName
      const [entry, dashboard] = /<script type="module" crossorigin src="(.*?)"/.exec(html) ?? []
      if (!begins || !entry) throw new Error('The built page has no script that begins it.')
      return html
        .replace(entry, () => `<script type="module" src="/${begins}" data-dashboard="${dashboard}"`)
        .replace('<!--/page-->', () => `<link rel="modulepreload" href="${dashboard}" />\n    <!--/page-->`)
    },
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
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'first', tags: ['$initial'], test: (id) => !id.endsWith(start) }],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/graphql': api } },
})
