/** A whole log verified over HTTP, as a stranger would. */
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import { exampleActs } from '../../evidence/examples/city.ts'
import { type ExampleLog, entriesOf, exampleLog, signedBy } from '../../evidence/examples/log.ts'
import { fill, type Text, type Values } from '../../kernel/words.ts'
import { encodeEntry, joinBytes, leafHash, parseTilePath, tilePath, utf8 } from '../../proof/index.ts'
import type { Call } from '../command.ts'
import { verify } from '../verify.ts'

const lamps = Array.from({ length: 700 }, (_, at) => ({
  ...{ kind: 'street.lit', at: '2020-05-07T09:00:00+08:00' },
  body: { lamps: at },
}))
let log: ExampleLog
/** Files by path that are served in the place of those of the log; `undefined` is 404. */
const served = new Map<string, Uint8Array | undefined>()
let busy = 0
const server = createServer(
  (request, response) =>
    void answer(request.url ?? '').then(found => {
      if (busy-- > 0) response.writeHead(429, { 'retry-after': '0' }).end()
      else if (found === undefined) response.writeHead(404).end()
      else response.end(found)
    }),
)
let address = ''
before(async () => {
  log = await exampleLog(
    entriesOf([...exampleActs().map(({ entry: { act, number, series, ...told } }) => told), ...lamps]),
  )
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  assert.ok(at !== null && typeof at === 'object')
  address = `http://127.0.0.1:${at.port}`
})
after(() => server.close())

async function answer(url: string): Promise<Uint8Array | undefined> {
  if (!url.startsWith('/log/')) return undefined
  const path = url.slice('/log/'.length)
  if (served.has(path)) return served.get(path)
  if (path === 'checkpoint') return utf8(log.checkpoint)
  if (path === 'vkey') return utf8(`${log.vkey}\n`)
  const tile = parseTilePath(path)
  if (tile === undefined) return undefined
  if (tile.kind === 'tile') return (await log.reader(tile.level, tile.index)).subarray(0, 32 * tile.width)
  return bundleOf(tile.index, tile.width)
}

function bundleOf(index: number, width: number): Uint8Array {
  const entries = log.acts.slice(index * 256, index * 256 + width).map(({ entry }) => encodeEntry(entry))
  return joinBytes(...entries.flatMap(entry => [Uint8Array.of(entry.length >> 8, entry.length & 255), entry]))
}

async function run(url: string, values: Readonly<Record<string, string>> = {}) {
  const lines: string[] = []
  const call: Call = {
    ...{ operands: [], values: { log: url, ...values }, switches: new Set<string>(), language: 'en', environment: {} },
    print: line => lines.push(line),
    say: (text: Text, filled?: Values) => lines.push(fill(text, 'en', filled)),
    tell: () => {},
  }
  const code = await verify.run(call)
  return { code, said: lines.join('\n') }
}

test('a whole log holds: every entry, every series, every bound number', async () => {
  const { code, said } = await run(`${address}/log`, { vkey: log.vkey })
  assert.equal(code, 0, said)
  assert.match(said, /All 730 entries were read and lead to the checkpoint’s root/)
  assert.match(said, /730 acts of 8 kinds, up to 2020-05-07/)
  assert.match(said, /✔ example-2020\.1\.2 {2}12\.35万元 {2}agrees {2}123480\.66 元/)
  assert.match(said, /5 number\(s\) of reports recomputed: agrees 4, bound 1/)
  assert.match(said, /the one you gave/)
})

test('the city’s address does, and a busy server is waited for', async () => {
  busy = 2
  const { code, said } = await run(address)
  assert.equal(code, 0, said)
  assert.match(said, /came with what was verified/)
})

const whole = 'tile/entries/001'
const partial = 'tile/entries/002.p/218'
const cases: readonly (readonly [string, () => void, RegExp])[] = [
  [
    'an entry is altered',
    () =>
      served.set(whole, utf8(Buffer.from(bundleOf(1, 256)).toString('latin1').replace('"lamps":226', '"lamps":926'))),
    /entry at index 256 is not the one that the published tiles hold/,
  ],
  ['an entry and its tile are altered', alterBoth, /730 entries do not lead to the checkpoint’s root/],
  [
    'an entry is cut off',
    () => served.set(partial, bundleOf(2, 218).subarray(0, 400)),
    /entry at index 51\d is cut off/,
  ],
  [
    'the checkpoint is of another key',
    () => served.set('checkpoint', utf8(signedBy('x', `x\n730\n${'A'.repeat(43)}=\n`).checkpoint)),
    /not signed by a key that is trusted/,
  ],
]
/** Act 256 says something else, and the tile has its hash: only the root is left to tell. */
function alterBoth(): void {
  const altered = bundleOf(1, 256)
  altered.set(utf8('9'), Buffer.from(altered).indexOf('"lamps":226') + '"lamps":'.length)
  const [first] = log.acts.slice(256)
  const entry = first === undefined ? first : { ...first.entry, body: { lamps: 926 } }
  served.set(whole, altered)
  served.set('tile/0/001', tileOf(leafHash(encodeEntry(entry ?? assert.fail()))))
}

function tileOf(first: Uint8Array): Uint8Array {
  const rest = log.acts.slice(257, 512).map(({ entry }) => leafHash(encodeEntry(entry)))
  return joinBytes(first, ...rest)
}

for (const [what, change, says] of cases)
  test(`it does not hold where ${what}, and it is said where`, async () => {
    served.clear()
    change()
    const { code, said } = await run(`${address}/log`, { vkey: log.vkey })
    served.clear()
    assert.equal(code, 1)
    assert.match(said, says)
  })

test('a partial tile that is gone is read from the full one', async () => {
  served.set(partial, undefined)
  served.set('tile/entries/002', bundleOf(2, 218))
  const { code, said } = await run(`${address}/log`, { vkey: log.vkey })
  served.clear()
  assert.equal(code, 0, said)
  assert.equal(tilePath(0, 2, 218), 'tile/0/002.p/218')
})

test('a log that is not there is a problem that names the address', async () => {
  await assert.rejects(run(`${address}/nothing`), /Cannot read http.*\/nothing \(HTTP 404\)/)
  await assert.rejects(run('no address'), /Cannot read no address/)
})
