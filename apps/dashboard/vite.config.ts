import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = `http://127.0.0.1:${process.env.PORT ?? '4000'}`

/** The pages live on the API's own origin; while developing, Vite hands `/graphql` on to it. */
export default defineConfig({
  plugins: [react()],
  // `data:` fonts would need a hole in the content security policy.
  build: {
    outDir: 'dist',
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    assetsInlineLimit: 0,
  },
  server: { host: '127.0.0.1', proxy: { '/graphql': api } },
})
