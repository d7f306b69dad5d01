/** Each rule set of the pack: no finding, every case passes, every rule is hit. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { checkModel, loadModel, readCases, runCases } from '../../../src/decision/index.ts'

const home = fileURLToPath(new URL('.', import.meta.url))
const files = globSync('**/*.dmn', { cwd: home }).sort()

test('the pack has its six rule sets', () => {
  assert.ok(files.length >= 6, files.join(', '))
})

for (const file of files) {
  const source = { xml: readFileSync(home + file, 'utf8'), file }
  const cases = readCases(readFileSync(home + file.replace('.dmn', '.cases.csv'), 'utf8'), file)

  test(`${file} has no gap, no overlap and no name that nobody declared`, () => {
    assert.deepEqual(checkModel(source), [])
  })

  test(`${file} decides its cases as expected, and each rule decides one`, () => {
    assert.ok(cases.length >= 20, `${cases.length} cases`)
    const { failed, rulesNotHit } = runCases(loadModel(source), cases)
    assert.deepEqual(failed, [])
    assert.deepEqual(rulesNotHit, [])
  })
}
