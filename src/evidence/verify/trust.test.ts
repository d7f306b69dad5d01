/** Whom a verifier believes: pinned keys, witnesses, and the proof of a single act. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { getPublicKey, sign } from '@noble/ed25519'
import {
  cosign,
  encodeEntry,
  inclusionProof,
  Malformed,
  parseNote,
  parseVkey,
  printNote,
  printProof,
  type Signer,
  sha256,
  utf8,
  vkeyOf,
} from '../../proof/index.ts'
import { packBundle } from '../bundle/pack.ts'
import { exampleActs, exampleBundle, exampleParts } from '../examples/city.ts'
import { type ExampleLog, exampleLog } from '../examples/log.ts'
import { verifyProof } from './proof-file.ts'
import { verifyBundle } from './verify.ts'

let log: ExampleLog
before(async () => {
  log = await exampleLog(exampleActs())
})

function witness(name: string): Signer & { readonly vkey: string } {
  const secret = sha256(utf8(name))
  const vkey = vkeyOf({ name, publicKey: getPublicKey(secret), type: 4 })
  return { name, keyId: parseVkey(vkey).keyId, sign: message => sign(message, secret), vkey }
}
const [north, south] = [witness('witness.example/north'), witness('witness.example/south')]
const policy = (least: string) =>
  [
    `log ${log.vkey}`,
    `witness north ${north.vkey}`,
    `witness south ${south.vkey}`,
    `group both ${least} north south`,
    'quorum both',
    '',
  ].join('\n')

/** The bundle with its checkpoint cosigned; `spoilt` witnesses sign something else. */
async function cosigned(by: readonly Signer[], spoilt: readonly Signer[] = []): Promise<Uint8Array> {
  const { text, signatures } = parseNote(log.checkpoint)
  const added = by.map(each => cosign(text, 1_600_000_000, each))
  const wrong = spoilt.map(each =>
    cosign(text, 1_600_000_000, { ...each, sign: message => each.sign(message.slice(1)) }),
  )
  const checkpoint = printNote({ text, signatures: [...signatures, ...added, ...wrong] })
  return packBundle({ ...(await exampleParts('aid', log)), checkpoint })
}

const state = (bundle: Uint8Array, least: string) => {
  const { ok, checks, trusted } = verifyBundle(bundle, { policy: policy(least) })
  const { state: of, says } = checks.find(({ name }) => name === 'witnesses') ?? assert.fail()
  return { ok, state: of, says: says.en, by: trusted.by }
}

test('enough witnesses cosigned', async () => {
  assert.deepEqual(state(await cosigned([north]), 'any'), {
    ...{ ok: true, state: 'passed', says: 'Enough witnesses cosigned: north.', by: 'pinned' },
  })
  assert.equal(state(await cosigned([north, south]), 'all').state, 'passed')
})

test('too few witnesses cosigned', async () => {
  const { ok, says } = state(await cosigned([north]), 'all')
  assert.equal(ok, false)
  assert.match(says, /Too few witnesses cosigned \(north\); the policy asks for both/)
})

test('a cosignature that is wrong spoils it, whoever else signed', async () => {
  const { ok, says } = state(await cosigned([north], [south]), 'any')
  assert.equal(ok, false)
  assert.match(says, /name of south are wrong/)
})

test('without a policy witnesses are not looked at, and it says so', async () => {
  const { ok, checks, trusted } = verifyBundle(await exampleBundle('aid'))
  assert.equal(ok, true)
  assert.equal(checks.find(({ name }) => name === 'witnesses')?.state, 'not-checked')
  assert.deepEqual(trusted, { vkey: log.vkey, by: 'bundle' })
})

test('a pinned key or a policy that can’t be read is the verifier’s own mistake', async () => {
  const bundle = await exampleBundle('aid')
  assert.throws(() => verifyBundle(bundle, { vkeys: ['nonsense'] }), Malformed)
  assert.throws(() => verifyBundle(bundle, { policy: 'nonsense\n' }), Malformed)
})

async function proofOf(index: number, extra: (entry: Uint8Array) => Uint8Array = entry => entry): Promise<Uint8Array> {
  const bytes = encodeEntry(log.acts[index]?.entry ?? assert.fail())
  const hashes = await inclusionProof(log.reader, index, log.size)
  return utf8(printProof({ extra: extra(bytes), index, hashes, checkpoint: log.checkpoint }))
}

test('the proof of an act holds, and gives the act', async () => {
  const { verdict, entry } = verifyProof(await proofOf(4), { vkeys: [log.vkey] })
  assert.equal(verdict.ok, true, JSON.stringify(verdict.checks))
  assert.deepEqual(entry, log.acts[4]?.entry)
})

for (const [what, make, says] of [
  [
    'another act',
    () => proofOf(4, () => encodeEntry(log.acts[5]?.entry ?? assert.fail())),
    /does not lead to the root/,
  ],
  ['no act', () => proofOf(4, () => utf8('{}')), /is no entry of a log/],
  ['no entry at all', () => proofOf(4, () => new Uint8Array()), /is no entry of a log/],
] as const)
  test(`the proof of an act fails with ${what}`, async () => {
    const { verdict } = verifyProof(await make(), { vkeys: [log.vkey] })
    assert.equal(verdict.ok, false)
    assert.match(verdict.checks.map(({ says: { en } }) => en).join('\n'), says)
  })

test('the proof of an act brings no key: without one nothing is believed', async () => {
  assert.equal(verifyProof(await proofOf(4), {}).verdict.ok, false)
})
