/** A witness answers as C2SP tlog-witness has it, status by status, and is never led back or astray. */
import assert from 'node:assert/strict'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { emptyRoot, type Hash, parseNote, parseVkey, printCheckpoint, signNote, toBase64 } from '../../proof/index.ts'
import { parseAddCheckpoint, printAddCheckpoint, RequestMalformed } from './add-checkpoint.ts'
import { type Answer, addCheckpoint, latestCosigned, type Witness } from './answer.ts'
import { cosignedAt, makeCosignerKeys, parseCosignerKeys } from './cosigner.ts'
import { keyOfLog, logInMemory } from './log-in-memory.ts'
import { serveWitness } from './serve.ts'
import { openWitnessState, originHash, type WitnessState } from './state.ts'

const origin = 'city.example/log'
const seeds = { 4: new Uint8Array(32).fill(44), 6: new Uint8Array(32).fill(66) }
const keys = makeCosignerKeys('witness.example/w1', seeds)
const cosigners = parseCosignerKeys(keys) ?? []

async function openWitness(): Promise<Witness & { state: WitnessState; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'yinuo-witness-'))
  const state = await openWitnessState(folder)
  const logs = [parseVkey(keyOfLog(origin).vkey)]
  return { logs, cosigners, state, now: () => 1_600_000_000, folder }
}

type Asked = { readonly old: number; readonly proof?: readonly Hash[]; readonly note: string }
const ask = (witness: Witness, { old, proof = [], note }: Asked): Promise<Answer> =>
  addCheckpoint(witness, Buffer.from(printAddCheckpoint({ old, proof, note })))

test('a witness cosigns what only appends, with both its keys, and shows the newest to monitors', async () => {
  const [witness, log] = [await openWitness(), await logInMemory(origin)]
  const first = await log.append(1, 2, 3)
  const answer = await ask(witness, { old: 0, note: first.note })
  assert.deepEqual([answer.status, answer.type], [200, 'text/plain; charset=utf-8'])
  const note = parseNote(`${parseNote(first.note).text}\n${answer.body}`)
  assert.deepEqual(
    cosigners.map(({ key }) => [key.type, cosignedAt(note, key)]),
    [
      [4, 1_600_000_000],
      [6, 1_600_000_000],
    ],
  )
  const second = await log.append(4, 5)
  const proof = await log.prove(3, 5)
  assert.equal((await ask(witness, { old: 3, proof, note: second.note })).status, 200)
  const shown = await latestCosigned(witness, originHash(origin))
  const signers = parseNote(shown.body).signatures.map(({ name }) => name)
  assert.deepEqual(signers, [origin, 'witness.example/w1', 'witness.example/w1'])
  assert.equal((await latestCosigned(witness, originHash('city.example/other'))).status, 404)
})

test('each wrong request has its own status', async () => {
  const [witness, log, fork] = [await openWitness(), await logInMemory(origin), await logInMemory(origin)]
  const first = await log.append(1, 2, 3)
  const forked = await fork.append(1, 2, 'another')
  await ask(witness, { old: 0, note: first.note })
  const second = await log.append(4, 5)
  const proof = await log.prove(3, 5)
  const longer = await fork.append(4, 5)
  const stranger = await logInMemory('stranger.example/log')
  const byAnother = await (await logInMemory(origin, keyOfLog(origin, 2))).append(1)
  const signature = parseNote(second.note).signatures[0]
  const broken = { text: parseNote(first.note).text, signatures: [signature] }
  const brokenNote = `${broken.text}\n${second.note.split('\n\n')[1]}`
  const emptyWrong = signNote(printCheckpoint({ origin, size: 0, root: first.root }), [log.key.signer])
  const empty = signNote(printCheckpoint({ origin, size: 0, root: emptyRoot }), [log.key.signer])
  const cases: readonly (readonly [string, Asked, Answer['status']])[] = [
    ['an old size above the new one', { old: 4, note: first.note }, 400],
    ['a note that is none', { old: 3, note: 'hello\n' }, 400],
    ['a log that nobody watches', { old: 0, note: (await stranger.append(1)).note }, 404],
    ['a signature by a key that is not trusted', { old: 0, note: byAnother.note }, 403],
    ['a signature of another text', { old: 3, note: brokenNote }, 403],
    ['an old size that is not the one held', { old: 2, proof, note: second.note }, 409],
    ['no proof where one is needed', { old: 3, note: second.note }, 422],
    ['a fork of the history', { old: 3, proof: await fork.prove(3, 5), note: longer.note }, 422],
    ['another root of the same size', { old: 3, note: forked.note }, 422],
    ['a proof between equal sizes', { old: 3, proof, note: first.note }, 422],
    ['the same checkpoint once more', { old: 3, note: first.note }, 200],
    ['what it should have been', { old: 3, proof, note: second.note }, 200],
    ['a smaller tree afterwards', { old: 0, note: first.note }, 409],
    ['an empty tree, after others', { old: 0, note: empty }, 409],
  ]
  for (const [what, asked, status] of cases) assert.equal((await ask(witness, asked)).status, status, what)
  const told = await ask(witness, { old: 2, proof, note: second.note })
  assert.deepEqual([told.type, told.body], ['text/x.tlog.size', '5\n'])
  const fresh = await openWitness()
  assert.equal((await ask(fresh, { old: 0, proof, note: first.note })).status, 422, 'a proof from the empty tree')
  assert.equal((await ask(fresh, { old: 0, note: emptyWrong })).status, 422, 'an empty tree with a root of others')
  assert.equal((await ask(fresh, { old: 0, note: empty })).status, 200, 'an empty tree')
  assert.equal((await ask(fresh, { old: 0, note: first.note })).status, 200, 'the first leaves after it')
})

test('of two checkpoints at once one is taken, the other is told; the newest is on disk', async () => {
  const [witness, log] = [await openWitness(), await logInMemory(origin)]
  const [small, large] = [await log.append(1), await log.append(2, 3)]
  const answers = await Promise.all([small, large].map(({ note }) => ask(witness, { old: 0, note })))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
  assert.equal(answers[0]?.status, 200, 'who came first')
  const kept = await readFile(join(witness.folder, `${originHash(origin)}.checkpoint`), 'utf8')
  assert.equal(kept.startsWith(`${origin}\n1\n`), true)
})

for (const [what, body] of [
  ['no old line', 'cosign me\n\n…\n'],
  ['a size with a zero before it', 'old 01\n\n…\n'],
  ['a size below nothing', 'old -1\n\n…\n'],
  ['a hash that is too short', `old 1\n${toBase64(new Uint8Array(31))}\n\n…\n`],
  ['bits left over in base64', `old 1\n${'A'.repeat(42)}B=\n\n…\n`],
  ['64 lines of proof', `old 1\n${`${toBase64(emptyRoot)}\n`.repeat(64)}\n…\n`],
  ['no empty line', 'old 1\n'],
] as const)
  test(`a request with ${what} is refused`, () => {
    assert.throws(() => parseAddCheckpoint(Buffer.from(body)), RequestMalformed)
  })

test('a request reads as it was written', async () => {
  const log = await logInMemory(origin)
  await log.append(1, 2, 3)
  const { note } = await log.append(4, 5, 6)
  const request = { old: 3, proof: await log.prove(3, 6), note }
  assert.deepEqual(parseAddCheckpoint(Buffer.from(printAddCheckpoint(request))), request)
})

test('signing keys read as they were written, and not with a bit changed', () => {
  assert.deepEqual(
    cosigners.map(({ key }) => [key.name, key.type]),
    [
      ['witness.example/w1', 4],
      ['witness.example/w1', 6],
    ],
  )
  assert.equal(parseCosignerKeys(keys.replace('w1+', 'w2+')), undefined)
  assert.equal(parseCosignerKeys(''), undefined)
})

test('over HTTP: its two addresses, and nothing else', async () => {
  const [witness, log] = [await openWitness(), await logInMemory(origin)]
  const { url, close } = await serveWitness(witness, { host: '127.0.0.1', port: 0 })
  try {
    const body = printAddCheckpoint({ old: 0, proof: [], note: (await log.append(1)).note })
    const statusOf = async (path: string, init: RequestInit = {}) => (await fetch(`${url}${path}`, init)).status
    assert.equal(await statusOf('/add-checkpoint', { method: 'POST', body }), 200)
    assert.equal(await statusOf(`/${originHash(origin)}/checkpoint`), 200)
    assert.equal(await statusOf('/add-checkpoint'), 405)
    assert.equal(await statusOf('/'), 404)
    assert.equal(await statusOf('/../../checkpoint'), 404)
    assert.equal(await statusOf('/add-checkpoint', { method: 'POST', body: 'x'.repeat(2 ** 20 + 1) }), 413)
  } finally {
    await close()
  }
})
