/** Evidence that somebody was at: each kind of thing changed, and what is said of it. */
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { test } from 'node:test'
import { unzipSync, zipSync } from 'fflate'
import { packBundle } from '../bundle/pack.ts'
import { BundleRefused } from '../bundle/refused.ts'
import { exampleActs, exampleBundle, exampleParts } from '../examples/city.ts'
import { entriesOf, exampleLog } from '../examples/log.ts'
import { type Case, log } from '../examples/tampered.ts'
import { tamperedNumbers } from '../examples/tampered-number.ts'
import { tamperedProofs } from '../examples/tampered-proof.ts'
import { verifyBundle } from './verify.ts'

const cases: readonly Case[] = [...tamperedProofs, ...tamperedNumbers]

/** The bundle of a case. */
async function tampered({ of = 'aid', change, make }: Case): Promise<Uint8Array> {
  const bytes = make === undefined ? await exampleBundle(of) : await make()
  if (change === undefined) return bytes
  const files = unzipSync(bytes)
  change(files)
  return zipSync(files)
}

function outcome(bytes: Uint8Array, vkeys: readonly string[] | undefined) {
  try {
    const { ok, checks } = verifyBundle(bytes, vkeys === undefined ? {} : { vkeys })
    const failed = checks.filter(({ state }) => state === 'failed')
    return { ok, failed: failed.map(({ name }) => name), says: failed.map(({ name, says }) => ({ name, ...says })) }
  } catch (error) {
    if (!(error instanceof BundleRefused)) throw error
    return { ok: false, failed: ['file'], says: [{ name: 'file', ...error.says }] }
  }
}

const docs = new URL('../../../docs/evidence.md', import.meta.url)
const rows: string[] = []

/** Ids, hashes and keys are cut short. */
const short = (said: string) =>
  said
    .replaceAll(/01680000-[0-9a-f-]{25}([0-9a-f]{2})/g, '0168…$1')
    .replaceAll(/\+[0-9a-f]{8}\+[0-9A-Za-z+/=]{44}/g, '+…')
    .replaceAll(/[0-9a-f]{64}/g, '…')

for (const each of cases)
  test(`changed: ${each.what} → ${each.fails}`, async () => {
    const { ok, failed, says } = outcome(await tampered(each), each.vkeys?.())
    assert.equal(ok, false)
    const said = says.find(({ name }) => name === each.fails)?.en ?? `only these failed: ${failed.join(', ')}`
    assert.match(said, each.says)
    rows.push(`| ${each.what} | ${each.fails} | ${short(said)} |\n`)
  })

test('docs/evidence.md has the table', async () => {
  const page = await readFile(docs, 'utf8')
  const [, head = '', tail = ''] = /^([\s\S]*\| changed \|.*\n\| --- .*\n)(?:\| .*\n)*([\s\S]*)$/.exec(page) ?? []
  const printed = `${head}${rows.join('')}${tail}`
  if (process.env.YINUO_WRITE_DOCS === '1') await writeFile(docs, printed)
  else assert.equal(page, printed, 'docs/evidence.md is stale: print it with YINUO_WRITE_DOCS=1 ./yinuo test evidence')
})

test('the table of changes is whole, and the untouched bundle passes with the key pinned', async () => {
  assert.ok(cases.length >= 30)
  const { ok, failed } = outcome(await exampleBundle('aid'), [log.vkey])
  assert.deepEqual({ ok, failed }, { ok: true, failed: [] })
})

test('acts that are there and not needed do no harm', async () => {
  const stranger = { kind: 'street.lit', at: '2019-07-01T00:00:00+08:00', body: { lamps: 3 } }
  const made = await exampleLog(entriesOf([...exampleActs().map(({ entry }) => entry), stranger]))
  assert.equal(verifyBundle(packBundle(await exampleParts('aid', made))).ok, true)
})
