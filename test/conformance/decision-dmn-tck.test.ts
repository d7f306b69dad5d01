import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { javaForKit, runTck } from '../../src/decision/index.ts'

const kit = new URL('../../../shared/dmn-tck', import.meta.url).pathname

/** Read in place: the OMG's technology compatibility kit is not ours to copy. */
const skip = existsSync(kit) ? false : 'skipped: ../shared/dmn-tck is not here'

test('every case of the OMG kit for DMN passes', { skip }, context => {
  const outcomes = Object.entries(runTck(kit, javaForKit))
  for (const [folder, { passed, failed }] of outcomes) {
    context.diagnostic(`${folder}: ${passed} passed, ${failed.length} failed`)
  }
  const seen = outcomes.reduce((sum, [, { passed, failed }]) => sum + passed + failed.length, 0)
  assert.ok(seen >= 2800, `the kit has ${seen} cases: some were not seen`)
  assert.deepEqual(
    outcomes.flatMap(([, { reasons }]) => reasons),
    [],
  )
})
