import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { signedBy } from '../../../src/evidence/examples/log.ts'
import { encodeEntry, fromUtf8, toBase64 } from '../../../src/proof/index.ts'
import { checkShown, type Shown, spoil } from './check.ts'
import { exampleId, exampleLog } from './example-log.ts'

const log = await exampleLog(29)

async function shownOf(index: number): Promise<Shown> {
  const detail = await log.ports.findAct(exampleId(index))
  assert.ok(detail?.act.state === 'placed' && detail.proof !== undefined)
  const { hashes, checkpoint, vkey } = detail.proof
  const leaf = fromUtf8(encodeEntry(detail.act.entry)) ?? ''
  return { leaf, index, hashes: hashes.map(toBase64), note: checkpoint.note, vkey }
}

const shown = await shownOf(17)
const statesOf = (changed: Partial<Shown>) => checkShown({ ...shown, ...changed }).map(({ state }) => state)

test('each act of a log passes', async () => {
  for (const { index } of log.entries)
    assert.deepEqual(
      checkShown(await shownOf(index)).map(({ state }) => state),
      ['passed', 'passed', 'passed'],
    )
})

for (const [what, changed, states] of [
  ['one character of the entry', { leaf: spoil(shown.leaf).leaf }, ['passed', 'failed', 'passed']],
  ['the entry cut', { leaf: shown.leaf.slice(1) }, ['failed', 'failed', 'passed']],
  ['its place', { index: 16 }, ['passed', 'failed', 'passed']],
  ['the order of the hashes', { hashes: shown.hashes.toReversed() }, ['passed', 'failed', 'passed']],
  ['a hash left out', { hashes: shown.hashes.slice(1) }, ['passed', 'failed', 'passed']],
  ['a hash that is none', { hashes: ['x', ...shown.hashes.slice(1)] }, ['passed', 'failed', 'passed']],
  ['the size in the checkpoint', { note: shown.note.replace('\n29\n', '\n290\n') }, ['passed', 'failed', 'failed']],
  ['the key', { vkey: signedBy('elsewhere.example', 'x\n').vkey }, ['passed', 'passed', 'failed']],
] as const)
  test(`changed, it is noticed: ${what}`, () => {
    assert.deepEqual(statesOf(changed), states)
  })

test('a cosignature whose key is not at hand is said to be not checked', () => {
  const { checkpoint } = signedBy('witness.example', `${shown.note.split('\n\n')[0]}\n`)
  const note = shown.note + (checkpoint.split('\n\n')[1] ?? '')
  assert.deepEqual(statesOf({ note }), ['passed', 'passed', 'passed', 'not-checked'])
})

test('spoiling changes one character, within the body, and leaves an entry where it can', () => {
  fc.assert(
    fc.property(fc.nat({ max: 28 }), index => {
      const entry = log.entries[index]?.entry
      assert.ok(entry !== undefined)
      const leaf = fromUtf8(encodeEntry(entry)) ?? ''
      const spoilt = spoil(leaf)
      const differing = [...leaf].flatMap((char, at) => (spoilt.leaf[at] === char ? [] : [at]))
      assert.deepEqual(differing, [spoilt.at - 1])
      assert.ok(spoilt.at > leaf.indexOf('"body"'))
      assert.ok(JSON.parse(spoilt.leaf))
    }),
  )
})
