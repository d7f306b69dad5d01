import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fromUtf8, toBase64, toHex } from './bytes.ts'
import { printCheckpoint } from './checkpoint.ts'
import { encodeEntry } from './entry.ts'
import { exampleEntries, exampleLeaves, exampleLog, exampleSigner } from './examples.ts'
import { leafHash } from './hash.ts'
import { inclusionProof } from './merkle.ts'
import { signNote } from './note.ts'
import { printProof } from './proof-file.ts'

const readme = await readFile(new URL('README.md', import.meta.url), 'utf8')
const blockOf = (language: string) =>
  new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(readme)?.[1] ?? assert.fail(`the README has no ${language}`)
const entry = encodeEntry(exampleEntries.granted)

test('the entry and the leaf of the README are what this program writes', () => {
  assert.equal(blockOf('json'), `${fromUtf8(entry)}\n`)
  assert.ok(readme.includes(`\`${toHex(leafHash(entry))}\``))
})

const python = spawnSync('python3', ['--version']).status === 0

test('the README’s lines of Python give the root', { skip: python ? false : 'skipped: no python3' }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'yinuo-proof-'))
  try {
    const file = (name: string) => join(folder, name)
    await writeFile(file('check.py'), blockOf('python'))
    await writeFile(file('entry.json'), entry)
    const city = exampleSigner('pengcheng.example/log', 1)
    for (const [index, size] of [
      [0, 1],
      [0, 7],
      [4, 7],
      [6, 7],
      [299, 300],
      [256, 258],
    ] as const) {
      const log = exampleLog()
      const leaves = exampleLeaves(size).map((leaf, at) => (at === index ? leafHash(entry) : leaf))
      const { root } = await log.append(leaves)
      const checkpoint = signNote(printCheckpoint({ origin: city.name, size, root }), [city])
      const hashes = await inclusionProof(log.reader, index, size)
      await writeFile(file('act.tlog-proof'), printProof({ index, hashes, checkpoint }))
      const run = spawnSync('python3', [file('check.py'), file('entry.json'), file('act.tlog-proof')], {
        timeout: 30_000,
      })
      assert.equal(run.stdout.toString().trim(), `${toBase64(root)} ${toBase64(root)}`, `${index} of ${size}`)
    }
  } finally {
    await rm(folder, { recursive: true })
  }
})
