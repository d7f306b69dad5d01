import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawn } from './drawn.ts'
import { findFindings } from './find.ts'
import { harmless, seeded } from './seeded.ts'

const findings = (part: 'review' | 'plan', marked: string) => {
  const { layout, measures, commitments } = drawn(part, marked)
  return findFindings(layout, measures, commitments)
}

test('the seeded contradictions are enough to mean something', () => {
  assert.ok(Object.keys(seeded).length >= 25)
  assert.equal(new Set(Object.values(seeded).map(({ kind }) => kind)).size, 8, 'every kind of finding is seeded')
})

for (const [name, { kind, part, wrong, right }] of Object.entries(seeded)) {
  test(`found: ${name}`, () => {
    const found = findings(part, wrong)
    assert.deepEqual(
      found.map(finding => finding.kind),
      [kind],
      JSON.stringify(found),
    )
  })
  test(`gone once corrected: ${name}`, () => assert.deepEqual(findings(part, right), []))
}

for (const [name, { part, right }] of Object.entries(harmless))
  test(`left alone: ${name}`, () => assert.deepEqual(findings(part, right), []))
