import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'

const home = fileURLToPath(new URL('../..', import.meta.url))

test('the example of the README gives what it says', async () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
  const block = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? assert.fail('the README has no example')
  const module = block
    .replaceAll(/'\.\/(src[^']*)'/g, (_, path: string) => `'${pathToFileURL(home + path)}'`)
    .replace("'packs/", `'${home}packs/`)
    .replaceAll(
      /^(.+?)(?:\n)?\/\/ → (.+)$/gm,
      (_, expression: string, value: string) => `given.push([${expression.trim()}, ${value}])`,
    )
  const run: unknown = await import(`data:text/javascript,${encodeURIComponent(`export const given = []\n${module}`)}`)
  const given = typeof run === 'object' && run !== null ? Reflect.get(run, 'given') : undefined
  assert.ok(Array.isArray(given) && given.length === 2)
  for (const [actual, expected] of given) assert.equal(actual, expected)
})
