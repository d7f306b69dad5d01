import assert from 'node:assert/strict'
import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { test } from 'node:test'
import { fromUtf8, joinBytes, toHex, utf8 } from './bytes.ts'
import { parseCheckpoint, printCheckpoint } from './checkpoint.ts'
import { cosign, cosignatureMessage, subtreeMessage, type VerifyMlDsa44, verifyCosignatures } from './cosignature.ts'
import { exampleSigner, flipped } from './examples.ts'
import { emptyRoot } from './hash.ts'
import { NoteMalformed } from './malformed.ts'
import { type Note, type NoteSignature, parseNote, printNote, signNote, verifyNote } from './note.ts'
import { parseVkey, vkeyOf } from './vkey.ts'

const log = exampleSigner('pengcheng.example/log', 1)
const witness = exampleSigner('witness.example/w1', 2, 4)
const text = printCheckpoint({ origin: log.name, size: 3, root: emptyRoot })
const time = 1_679_315_147

const noteWith = (...signatures: readonly NoteSignature[]): Note => {
  const note = parseNote(signNote(text, [log]))
  return parseNote(printNote({ ...note, signatures: [...note.signatures, ...signatures] }))
}

test('an Ed25519 cosigner signs a header, the time and the whole text', () => {
  const message = fromUtf8(cosignatureMessage('a\n1\nb\n', time))
  assert.equal(message, `cosignature/v1\ntime ${time}\na\n1\nb\n`)
  for (const wrong of [-1, 0.5, 2 ** 53]) assert.throws(() => cosignatureMessage('a\n', wrong), RangeError)
})

test('a cosignature verifies with its time, beside the log’s own signature', () => {
  const note = noteWith(cosign(text, time, witness))
  assert.deepEqual(verifyCosignatures(note, [log.key, witness.key]), [{ key: witness.key, state: 'verified', time }])
  assert.deepEqual(verifyNote(note, [log.key, witness.key]), { verified: [log.key], failed: [], unknown: 1 })
  assert.deepEqual(verifyCosignatures(note, [exampleSigner('witness.example/w1', 3, 4).key]), [])
})

test('another time, another text or any bit turned makes it fail', () => {
  const given = cosign(text, time, witness)
  for (const bit of [0, 63, 64, 300, 575]) {
    const note = noteWith({ ...given, signature: flipped(given.signature, bit) })
    assert.deepEqual(
      verifyCosignatures(note, [witness.key]).map(({ state }) => state),
      ['failed'],
    )
  }
  const elsewhere = { ...noteWith(given), text: printCheckpoint({ origin: log.name, size: 4, root: emptyRoot }) }
  assert.equal(verifyCosignatures(elsewhere, [witness.key])[0]?.state, 'failed')
  for (const signature of [given.signature.slice(1), joinBytes(given.signature, Uint8Array.of(0))])
    assert.equal(verifyCosignatures(noteWith({ ...given, signature }), [witness.key])[0]?.state, 'failed')
})

test('a plain signature by the same key is no cosignature, and the other way round', () => {
  const plain = exampleSigner(witness.name, 2, 1)
  const posed = { ...cosign(text, time, plain), keyId: witness.keyId, signature: witness.sign(utf8(text)) }
  assert.equal(verifyCosignatures(noteWith(posed), [witness.key])[0]?.state, 'failed')
  assert.notEqual(plain.keyId, witness.keyId)
})

test('only a checkpoint can be cosigned', () => {
  assert.throws(() => cosign('a\nb\n', time, witness), NoteMalformed)
  assert.throws(() => verifyCosignatures({ text: 'a\n', signatures: [] }, []), NoteMalformed)
})

test('an ML-DSA-44 cosigner signs the structure of the standard, byte for byte', () => {
  const message = subtreeMessage({ cosigner: 'w', time: 258, origin: 'log', start: 0, end: 2 ** 40, hash: emptyRoot })
  const expected = [
    '737562747265652f76310a00', // "subtree/v1\n\0"
    '0177',
    '0000000000000102',
    '036c6f67',
    '0000000000000000',
    '0000010000000000',
    toHex(emptyRoot),
  ]
  assert.equal(toHex(message), expected.join(''))
  const statement = { cosigner: 'w', time: 0, origin: 'log', start: 4, end: 7, hash: emptyRoot }
  assert.equal(subtreeMessage(statement).length, message.length)
  for (const wrong of [{ time: 1 }, { cosigner: '' }, { origin: 'x'.repeat(256) }, { end: -1 }, { hash: utf8('x') }])
    assert.throws(() => subtreeMessage({ ...statement, ...wrong }), RangeError, JSON.stringify(wrong))
})

const mlDsa = generateKeyPairSync('ml-dsa-44')
/** The header of an ML-DSA-44 public key in SPKI (RFC 9881): the key's 1,312 bytes follow. */
const spki = createPublicKey(mlDsa.privateKey).export({ format: 'der', type: 'spki' }).subarray(0, -1312)
const rawKey = createPublicKey(mlDsa.privateKey).export({ format: 'der', type: 'spki' }).subarray(-1312)
const verifyMlDsa44: VerifyMlDsa44 = (signature, message, publicKey) =>
  verify(
    null,
    message,
    createPublicKey({ key: Buffer.concat([spki, publicKey]), format: 'der', type: 'spki' }),
    signature,
  )

test('an ML-DSA-44 cosignature verifies where somebody says how, and is carried where nobody does', () => {
  const key = parseVkey(vkeyOf({ name: 'witness.example/pq', publicKey: new Uint8Array(rawKey), type: 6 }))
  const signer = {
    name: key.name,
    keyId: key.keyId,
    sign: (message: Uint8Array) => new Uint8Array(sign(null, message, mlDsa.privateKey)),
  }
  const given = cosign(text, time, signer, 6)
  assert.equal(given.signature.length, 2428)
  const note = noteWith(cosign(text, time, witness), given)
  assert.deepEqual(verifyCosignatures(note, [key]), [{ key, state: 'not-checked', time }])
  assert.deepEqual(verifyCosignatures(note, [key, witness.key], { verifyMlDsa44 }), [
    { key: witness.key, state: 'verified', time },
    { key, state: 'verified', time },
  ])
  for (const bit of [0, 63, 64, 19_000]) {
    const turned = noteWith({ ...given, signature: flipped(given.signature, bit) })
    assert.equal(verifyCosignatures(turned, [key], { verifyMlDsa44 })[0]?.state, 'failed', String(bit))
  }
  // Extension lines are not signed by this kind of cosigner; origin, size and root are.
  const { origin, root } = parseCheckpoint(text)
  for (const [changed, state] of [
    [{ origin, size: 3, root, extensions: ['x'] }, 'verified'],
    [{ origin, size: 4, root }, 'failed'],
    [{ origin: `${origin}x`, size: 3, root }, 'failed'],
    [{ origin: 'x'.repeat(300), size: 3, root }, 'failed'],
  ] as const) {
    const elsewhere = { ...note, text: printCheckpoint(changed) }
    assert.equal(verifyCosignatures(elsewhere, [key], { verifyMlDsa44 })[0]?.state, state)
  }
})
