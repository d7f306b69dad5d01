/** Each `ts` block of the README and the docs runs, and each `// → value` in it is what the line above gives. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const home = fileURLToPath(new URL('../..', import.meta.url))
const run = promisify(execFile)

/** A block as a program: an expression with `// → value` below it becomes a check. */
function programOf(block: string): string {
  const checked = block.replaceAll(/^(.+)\n\/\/ → (.+)$/gm, 'assert.deepEqual($1, $2)')
  return `import assert from 'node:assert/strict'\n${checked}`
}

async function runBlock(block: string): Promise<void> {
  await run(process.execPath, ['--input-type=module-typescript', '-e', programOf(block)], { cwd: home })
}

const files = await Array.fromAsync(glob(['*.md', 'docs/**/*.md', 'packs/**/*.md'], { cwd: home }))
const examples: { file: string; block: string }[] = []
for (const file of files) {
  const text = await readFile(join(home, file), 'utf8')
  for (const [, block = ''] of text.matchAll(/^```ts\n(.*?)^```/gms)) examples.push({ file, block })
}

test('there are examples to run', () => assert.ok(examples.length >= 1))

for (const { file, block } of examples) test(`an example of ${file} gives what it says`, () => runBlock(block))

test('the check can fail', async () => {
  await assert.rejects(runBlock('1 + 1\n// → 3\n'))
})
