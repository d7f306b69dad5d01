/** Builds the styles and the few scripts of the public pages into dist/web, with a manifest of their hashed names. */
import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const web = fileURLToPath(new URL('web/', import.meta.url))

export default defineConfig({
  root: web,
  base: '/assets/',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsDir: '.',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: [...globSync('public/*/*.client.ts', { cwd: web }), 'public/public.css', 'fonts/fonts.css'].map(
        file => `${web}${file}`,
      ),
    },
  },
})
