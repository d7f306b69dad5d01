/** The decision engine against the OMG's technology compatibility kit for DMN, read in place: it is not ours to copy. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { javaForKit, runTck } from '../../src/decision/index.ts'

const kit = fileURLToPath(new URL('../../../shared/dmn-tck', import.meta.url))
const skip = existsSync(kit) ? false : 'skipped: ../shared/dmn-tck is not here'

test('every case of the OMG kit for DMN passes', { skip }, context => {
  const outcomes = Object.entries(runTck(kit, javaForKit))
  let [seen, lost] = [0, 0]
  for (const [folder, { passed, failed }] of outcomes) {
    context.diagnostic(`${folder}: ${passed} passed, ${failed.length} failed`)
    seen += passed + failed.length
    lost += failed.length
  }
  context.diagnostic(`all: ${seen - lost} passed, ${lost} failed`)
  assert.ok(seen >= 2800, `the kit has ${seen} cases: some were not seen`)
  assert.deepEqual(
    outcomes.flatMap(([, { reasons }]) => reasons),
    [],
  )
})
