/** Bundles verified by a program that shares no code with ours: verify.py, in Python's standard library alone. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { unzipSync, zipSync } from 'fflate'
import { exampleBundle, exampleNames } from '../../src/evidence/examples/city.ts'
import { freshFolder } from '../city.ts'

const verifier = fileURLToPath(new URL('verify.py', import.meta.url))
const found = spawnSync('python3', ['--version']).status === 0
const skip = found ? false : 'skipped: there is no python3 here'

async function verified(bundle: Uint8Array): Promise<{ code: number | null; said: string }> {
  const file = join(await freshFolder(), 'evidence.zip')
  await writeFile(file, bundle)
  const { status, stdout, stderr } = spawnSync('python3', [verifier, file], { encoding: 'utf8', timeout: 50_000 })
  return { code: status, said: `${stdout}${stderr}` }
}

for (const [name, says] of [
  ['parks', /HOLDS: 三座, stated 3, computed 3\.0 座/],
  ['aid', /computed 123480\.66 元/],
  ['timely', /computed 91\.66666666666667 %/],
  ['air', /computed 24\.4 微克/],
  ['parks-to-come', /computed 1\.0 座; not closed yet: park\.opened\/2020/],
] as const)
  test(`other hands come to the same number: ${name}`, { skip }, async () => {
    assert.ok(exampleNames.includes(name))
    const { code, said } = await verified(await exampleBundle(name))
    assert.equal(code, 0, said)
    assert.match(said, says)
  })

for (const [what, file, from, to, says] of [
  ['an act', 'acts.ndjson', '"fen":1029001', '"fen":1029009', /act .*000001 was altered/],
  ['the checkpoint', 'checkpoint', '\n30\n', '\n31\n', /signature of the checkpoint is wrong/],
  ['the report', 'report.txt', '12.35', '12.36', /report's text was altered/],
  ['the number', 'manifest.json', '123480.66', '123480.67', /acts come to 123480\.66/],
] as const)
  test(`other hands see what was changed: ${what}`, { skip }, async () => {
    const files = unzipSync(await exampleBundle('aid'))
    files[file] = new Uint8Array(Buffer.from(String(Buffer.from(files[file] ?? [])).replace(from, to)))
    const { code, said } = await verified(zipSync(files))
    assert.equal(code, 1)
    assert.match(said, says)
  })
