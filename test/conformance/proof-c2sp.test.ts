/** Notes, checkpoints, cosignatures and tiles against the examples within C2SP's texts, read in place. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { exampleSigner } from '../../src/proof/examples.ts'
import {
  cosignatureMessage,
  fromUtf8,
  parseCheckpoint,
  parseCosignature,
  parseNote,
  parsePolicy,
  parseVkey,
  printCheckpoint,
  printNote,
  tilePath,
  tilesOf,
  verifyNote,
} from '../../src/proof/index.ts'

const specs = fileURLToPath(new URL('../../../shared/specs/c2sp', import.meta.url))
const skip = existsSync(specs) ? false : 'skipped: ../shared/specs/c2sp is not here'

const textOf = (name: string) => readFile(`${specs}/${name}.md`, 'utf8')

/** The fenced blocks of a text that hold a signature line. */
async function notesIn(name: string): Promise<string[]> {
  const blocks = [...(await textOf(name)).matchAll(/^```\n(.*?)^```$/gms)].map(match => match[1] ?? '')
  return blocks.filter(block => block.includes('\n\n— '))
}

test('the note of the signed-note text verifies with the key beside it', { skip }, async () => {
  const vkey = /^ {4}(example\.com\/foo\+\S+)$/m.exec(await textOf('signed-note'))?.[1] ?? ''
  const note = parseNote((await notesIn('signed-note')).find(block => block.includes('example.com/foo')) ?? '')
  const key = parseVkey(vkey)
  assert.deepEqual(verifyNote(note, [key]), { verified: [key], failed: [], unknown: 0 })
  assert.deepEqual(verifyNote({ ...note, text: `${note.text}x\n` }, [key]).failed, [key])
})

test('every note in the texts reads, and prints to the same bytes', { skip }, async () => {
  const notes = [
    ...(await notesIn('signed-note')),
    ...(await notesIn('tlog-checkpoint')),
    ...(await notesIn('tlog-cosignature')),
  ]
  assert.ok(notes.length >= 4, `only ${notes.length} notes were seen`)
  for (const note of notes) assert.equal(printNote(parseNote(note)), note)
})

test('the checkpoint and the cosignature of the texts say what the texts say', { skip }, async () => {
  const [note = ''] = await notesIn('tlog-cosignature')
  const { text, signatures } = parseNote(note)
  const checkpoint = parseCheckpoint(text)
  assert.deepEqual([checkpoint.origin, checkpoint.size], ['example.com/behind-the-sofa', 20_852_163])
  assert.equal(printCheckpoint(checkpoint), text)
  const [, byWitness] = signatures
  assert.ok(byWitness !== undefined)
  const { time } = parseCosignature(byWitness, 4)
  const message = fromUtf8(cosignatureMessage(text, time))
  // The text shows the message of an Ed25519 cosigner, with another time than its note has.
  const shown = /^ {4}cosignature\/v1\n(?: {4}.*\n)+/m
    .exec(await textOf('tlog-cosignature'))?.[0]
    .replaceAll(/^ {4}/gm, '')
  assert.equal(message, shown?.replace(/^time \d+$/m, `time ${time}`))
})

test('tiles are called and counted as the tiles text does', { skip }, async () => {
  const text = await textOf('tlog-tiles')
  const [, index = '', path = ''] = /index (\d+) will be encoded as\s`([^`]+)`/.exec(text) ?? []
  assert.equal(tilePath(0, Number(index)), `tile/0/${path}`)
  assert.match(
    text,
    /size 70,000 will be represented by 273 full level 0\s+tiles, one partial level 0 tile of width 112/,
  )
  const partial = tilesOf(70_000).filter(({ width }) => width < 256)
  assert.deepEqual(
    partial.map(({ level, width }) => [level, width]),
    [
      [0, 112],
      [1, 17],
      [2, 1],
    ],
  )
})

test('the policy of the policy text is one, once its keys are filled in', { skip }, async () => {
  const shown = /^```\n(log <vkey>\n.*?)^```$/ms.exec(await textOf('tlog-policy'))?.[1] ?? ''
  let seed = 0
  const filled = shown.replaceAll('<vkey>', () => exampleSigner('example.com/key', ++seed, seed === 1 ? 1 : 4).key.text)
  const policy = parsePolicy(filled)
  assert.deepEqual([policy.logs.length, policy.witnesses.length, policy.quorum], [1, 6, 'X-and-Y'])
})
