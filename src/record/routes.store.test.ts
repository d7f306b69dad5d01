/** The log over HTTP: tiles that rebuild the tree, proofs that verify, problems for what is not there. */
import assert from 'node:assert/strict'
import { gunzipSync } from 'node:zlib'
import { onEachDatabase } from '../../test/databases.ts'
import type { Db } from '../kernel/database.ts'
import { type Http, openHttp } from '../kernel/http.ts'
import { openLog } from '../kernel/log.ts'
import { openMetrics } from '../kernel/metrics.ts'
import {
  decodeEntry,
  encodeEntry,
  entriesPath,
  equalBytes,
  fromBase64,
  type Hash,
  leafHash,
  parseCheckpoint,
  parseNote,
  parseProof,
  parseVkey,
  rootOf,
  tilePath,
  tilesOf,
  verifyConsistency,
  verifyInclusion,
  verifyNote,
} from '../proof/index.ts'
import { exampleAct, fillExample, openExample } from './example-record.ts'
import { openPublication } from './publish.ts'
import { addRecordRoutes } from './routes.ts'

const log = openLog('silent')

async function serving(db: Db, folder: string): Promise<Http> {
  const metrics = openMetrics()
  const http = await openHttp({ log, metrics, version: '0', requestsPerMinute: 100_000, secure: false })
  addRecordRoutes(http, { db, publication: await openPublication({ db, log, folder }) })
  return http
}

const bytesOf = (base64: string): Hash => fromBase64(base64) ?? new Uint8Array(0)

onEachDatabase('a stranger rebuilds the tree from its tiles, and its entries hash to them', async db => {
  const { record, folder } = await openExample(db)
  const http = await serving(db, folder)
  assert.equal((await http.inject('/log/checkpoint')).statusCode, 404, 'before the first act')
  await fillExample(db, record, 500)
  const answer = await http.inject('/log/checkpoint')
  assert.equal(answer.headers['content-type'], 'text/plain; charset=utf-8')
  assert.equal(answer.headers['cache-control'], 'public, max-age=1')
  const note = parseNote(answer.body)
  const vkey = (await http.inject('/log/vkey')).body
  assert.equal(verifyNote(note, [parseVkey(vkey.trimEnd())]).verified.length, 1)
  const { size, root } = parseCheckpoint(note.text)
  assert.equal(size, 751)

  const leaves: Hash[] = []
  for (const { level, index, width } of tilesOf(size)) {
    const headers = { 'accept-encoding': 'gzip, br' }
    const tile = await http.inject({ url: `/log/${tilePath(level, index, width)}`, headers })
    assert.equal(tile.headers['content-encoding'], undefined, 'hashes are sent as they are')
    assert.equal(tile.headers['cache-control'], 'public, max-age=31536000, immutable')
    assert.equal(tile.headers['content-type'], 'application/octet-stream')
    const hashes = new Uint8Array(tile.rawPayload)
    assert.equal(hashes.length, width * 32)
    if (level === 0) for (let at = 0; at < width; at++) leaves.push(hashes.slice(at * 32, at * 32 + 32))
  }
  assert.ok(equalBytes(rootOf(leaves), root), 'the tiles are not those of the checkpoint')

  const zipped = await http.inject({
    url: `/log/${entriesPath(2, 239)}`,
    headers: { 'accept-encoding': 'gzip' },
  })
  assert.equal(zipped.headers['content-encoding'], 'gzip')
  const bundle = new Uint8Array(gunzipSync(zipped.rawPayload))
  const entries = entriesIn(bundle)
  assert.equal(entries.length, 239)
  for (const [at, entry] of entries.entries()) {
    assert.ok(equalBytes(leafHash(entry), leaves[512 + at] ?? new Uint8Array(0)))
    decodeEntry(entry)
  }
  const plain = await http.inject({ url: `/log/${entriesPath(2, 7)}`, headers: { 'accept-encoding': 'identity' } })
  assert.ok(equalBytes(new Uint8Array(plain.rawPayload), bundle.subarray(0, plain.rawPayload.length)))
  await http.close()
})

function entriesIn(bundle: Uint8Array): Uint8Array[] {
  const entries: Uint8Array[] = []
  for (let at = 0; at < bundle.length; ) {
    const length = ((bundle[at] ?? 0) << 8) | (bundle[at + 1] ?? 0)
    entries.push(bundle.subarray(at + 2, at + 2 + length))
    at += 2 + length
  }
  return entries
}

onEachDatabase('what is not in the tree is not served, at any width that no tree had', async db => {
  const { record, folder } = await openExample(db)
  await fillExample(db, record, 300)
  const http = await serving(db, folder)
  for (const [path, status, code] of [
    ['tile/0/000', 200, undefined],
    ['tile/0/001.p/195', 200, undefined],
    ['tile/0/001.p/1', 200, undefined],
    ['tile/1/000.p/1', 200, undefined],
    ['tile/0/001.p/196', 404, 'record.tile-unknown'],
    ['tile/0/001', 404, 'record.tile-unknown'],
    ['tile/0/002.p/1', 404, 'record.tile-unknown'],
    ['tile/1/000', 404, 'record.tile-unknown'],
    ['tile/1/000.p/2', 404, 'record.tile-unknown'],
    ['tile/2/000.p/1', 404, 'record.tile-unknown'],
    ['tile/63/000.p/1', 404, 'record.tile-unknown'],
    ['tile/entries/001.p/196', 404, 'record.tile-unknown'],
    ['tile/0/x999/x999/x999/x999/999', 404, 'record.tile-unknown'],
    ['tile/64/000', 400, 'record.tile-path'],
    ['tile/0/000.p/0', 400, 'record.tile-path'],
    ['tile/0/000.p/256', 400, 'record.tile-path'],
    ['tile/0/0', 400, 'record.tile-path'],
    ['tile/00/000', 400, 'record.tile-path'],
    ['tile/0/x000/001', 400, 'record.tile-path'],
    ['tile/entries/..%2f..%2fetc', 400, 'record.tile-path'],
  ] as const) {
    const answer = await http.inject(`/log/${path}`)
    assert.equal(answer.statusCode, status, path)
    if (code !== undefined) assert.equal(answer.json().type, `/developers#${code}`, path)
  }
  await http.close()
})

onEachDatabase('an act comes with its proof, as JSON and as a file that stands alone', async db => {
  const { record, folder } = await openExample(db)
  await fillExample(db, record, 300)
  const http = await serving(db, folder)
  const { items } = (await http.inject('/api/acts?kind=application.decided&department=housing&limit=1')).json()
  const id = items[0].entry.act
  const { proof, entry } = (await http.inject(`/api/acts/${id}`)).json()
  const leaf = leafHash(encodeEntry(entry))
  assert.ok(equalBytes(leaf, bytesOf(proof.leaf)))
  assert.ok(verifyInclusion(leaf, proof.index, proof.size, proof.hashes.map(bytesOf), bytesOf(proof.root)))
  const file = await http.inject(`/api/acts/${id}/proof`)
  assert.equal(file.headers['content-disposition'], `attachment; filename="${id}.tlog-proof"`)
  const { extra, index, hashes, checkpoint } = parseProof(file.body)
  const note = parseNote(checkpoint)
  assert.equal(verifyNote(note, [parseVkey(record.vkey)]).verified.length, 1)
  const { size, root } = parseCheckpoint(note.text)
  assert.ok(verifyInclusion(leafHash(extra ?? new Uint8Array(0)), index, size, hashes, root))
  await http.close()
})

onEachDatabase('one history leads to the next, and the lists page through it', async db => {
  const { record, folder } = await openExample(db)
  await fillExample(db, record, 300)
  const http = await serving(db, folder)
  const { fromRoot, toRoot, hashes } = (await http.inject('/api/log/consistency?from=300&to=451')).json()
  assert.ok(verifyConsistency(300, 451, hashes.map(bytesOf), bytesOf(fromRoot), bytesOf(toRoot)))
  const checkpoints = (await http.inject('/api/log/checkpoints?limit=2')).json()
  assert.deepEqual(
    checkpoints.items.map((item: { size: number }) => item.size),
    [451, 300],
  )
  assert.equal(checkpoints.items[0].root, toRoot)
  const seen: number[] = []
  for (let next: string | null = '/api/acts?limit=200&day=2019-03-01'; next !== null; ) {
    const page: { items: { index: number }[]; next: string | null } = (await http.inject(next)).json()
    seen.push(...page.items.map(({ index }) => index))
    next = page.next
  }
  assert.deepEqual(
    seen,
    seen.toSorted((a, b) => b - a),
  )
  assert.equal(new Set(seen).size, 300)
  await http.close()
})

onEachDatabase('what can’t be given is a problem that says why', async db => {
  const { record, folder } = await openExample(db)
  await fillExample(db, record, 3)
  const http = await serving(db, folder)
  const act = exampleAct(1, '2020-09-01T00:00:00Z')
  const [waiting] = await db.transaction().execute(async trx => {
    await record.takeOver(trx, [act])
    return [await record.act(trx, act.who, act.kind, { subject: 'case/waiting', body: act.body })]
  })
  for (const [url, status, code] of [
    ['/api/acts/nobody', 404, 'record.act-unknown'],
    ['/api/acts/0168e0f0-0000-7000-8000-000000000000', 404, 'record.act-unknown'],
    ['/api/acts/0168e0f0-0000-7000-8000-000000000000/proof', 404, 'record.act-unknown'],
    [`/api/acts/${waiting}/proof`, 409, 'record.act-waiting'],
    ['/api/log/consistency?from=3&to=2', 404, 'record.size-unknown'],
    ['/api/log/consistency?from=0&to=999', 404, 'record.size-unknown'],
    ['/api/log/consistency?from=-1&to=2', 400, 'kernel.input-invalid'],
    ['/api/acts?day=yesterday', 400, 'kernel.input-invalid'],
    ['/api/acts?limit=501', 400, 'kernel.input-invalid'],
  ] as const) {
    const answer = await http.inject(url)
    assert.deepEqual([answer.statusCode, answer.json().type], [status, `/developers#${code}`], url)
  }
  const found = (await http.inject(`/api/acts/${waiting}`)).json()
  assert.deepEqual([found.state, found.entry.subject, 'number' in found.entry], ['waiting', 'case/waiting', false])
  await http.close()
})
