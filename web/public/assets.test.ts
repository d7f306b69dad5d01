import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assetsOf } from './assets.ts'

const manifest = JSON.stringify({
  'public/public.css': { file: 'public-a1.css' },
  'fonts/fonts.css': { file: 'fonts-b2.css' },
  'public/report/report.client.ts': { file: 'report-c3.js', imports: ['_start-d4.js'] },
  '_start-d4.js': { file: 'start-d4.js' },
})

test('a page brings its style, its script, and what the script imports', () => {
  assert.equal(
    assetsOf(manifest).head(['report']).toString(),
    '<link rel="stylesheet" href="/assets/public-a1.css"><script type="module" src="/assets/report-c3.js"></script><link rel="modulepreload" href="/assets/start-d4.js">',
  )
})

test('faces for machines without Chinese type come last', () => {
  assert.equal(assetsOf(manifest).tail().toString(), '<link rel="stylesheet" href="/assets/fonts-b2.css">')
})

test('a page that has nothing to do brings no script', () => {
  assert.doesNotMatch(assetsOf(manifest).head([]).toString(), /script/)
})

test('what was not built is said by name', () => {
  assert.throws(() => assetsOf(manifest).head(['glance']), /public\/glance\/glance\.client\.ts was not built/)
  assert.throws(() => assetsOf('{}'), /public\/public\.css was not built/)
})
