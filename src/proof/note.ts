/** Signed notes (C2SP signed-note): a text with the signatures of those who stand by it. */
import { fromBase64, fromUtf8, joinBytes, toBase64, utf8 } from './bytes.ts'
import { verifyEd25519 } from './ed25519.ts'
import { NoteMalformed } from './malformed.ts'
import { isKeyName, keyIdBytes, type VerifierKey } from './vkey.ts'

/** A signature under a note: whose, and its bytes without the key ID. */
export type NoteSignature = { readonly name: string; readonly keyId: number; readonly signature: Uint8Array }

/** A text, which ends in a newline, with its signatures. */
export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] }

/** Somebody who can sign; the private key stays with whoever made the signer. */
export type Signer = {
  readonly name: string
  readonly keyId: number
  readonly sign: (message: Uint8Array) => Uint8Array
}

/** Which of the known keys signed a note, which failed to, and how many signatures are of no known key. */
export type Signed = {
  readonly verified: readonly VerifierKey[]
  /** Keys with a signature that isn't theirs: the whole note should be refused. */
  readonly failed: readonly VerifierKey[]
  readonly unknown: number
}

/** More signatures than this are refused; the standard asks for at least 16. */
const mostSignatures = 100
/** Longer notes are refused: room for a hundred ML-DSA signatures. */
const longestNote = 1_000_000

/**
 * Reads a signed note. Nothing of it may be believed before `verifyNote`.
 *
 *     example.com/log
 *     3
 *     rra8/idLcKFPsGel5VeCZNsPqbUa9eC6FZFY8yngbnc=
 *
 *     — example.com/log Az3grlgtzPICa5OS8npVmf1Myq/5IZ…
 *
 * @throws NoteMalformed with the line that isn't as the standard wants it
 */
export function parseNote(note: string | Uint8Array): Note {
  const whole = textOf(note)
  if (!whole.endsWith('\n')) throw new NoteMalformed({ zh: '签名文本应以换行结束', en: 'a note ends in a newline' })
  // The last empty line parts the text from the signatures; the text may have empty lines too.
  const cut = whole.lastIndexOf('\n\n')
  if (cut < 0)
    throw new NoteMalformed({
      zh: '正文与签名之间应有一个空行',
      en: 'an empty line parts the text from the signatures',
    })
  const text = whole.slice(0, cut + 1)
  const lines = whole.slice(cut + 2, -1).split('\n')
  if (lines.length > mostSignatures)
    throw new NoteMalformed({ zh: `签名不得超过 ${mostSignatures} 个`, en: `more than ${mostSignatures} signatures` })
  const before = text.split('\n').length
  return { text, signatures: lines.map((line, at) => parseSignature(line, before + at + 1)) }
}

function textOf(note: string | Uint8Array): string {
  if (note.length > longestNote)
    throw new NoteMalformed({ zh: `签名文本不得超过 ${longestNote} 字节`, en: `longer than ${longestNote} bytes` })
  const text = typeof note === 'string' ? note : fromUtf8(note)
  if (text === undefined || /\p{Surrogate}/u.test(text))
    throw new NoteMalformed({ zh: '签名文本应为有效的 UTF-8', en: 'a note is valid UTF-8' })
  checkCharacters(text)
  return text
}

/** No control characters but the newline. */
function checkCharacters(text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const at = text.search(/[\0-\x09\x0b-\x1f]/)
  if (at >= 0)
    throw new NoteMalformed(
      { zh: '除换行外不得含控制字符', en: 'no control character but the newline may stand in a note' },
      text.slice(0, at).split('\n').length,
    )
}

function parseSignature(line: string, number: number): NoteSignature {
  const [, name = '', encoded = ''] = /^— ([^ ]+) ([^ ]+)$/u.exec(line) ?? []
  const bytes = fromBase64(encoded)
  if (!isKeyName(name) || bytes === undefined || bytes.length < 5)
    throw new NoteMalformed(
      { zh: '签名行应写作“— 名称 base64”', en: 'a signature is written “— NAME BASE64”, an em dash before it' },
      number,
    )
  return { name, keyId: new DataView(bytes.buffer).getUint32(0), signature: bytes.subarray(4) }
}

/**
 * Writes a note; `parseNote` reads it back the same.
 *
 * @throws NoteMalformed for a text that can't be a note's
 */
export function printNote({ text, signatures }: Note): string {
  const lines = signatures.map(
    ({ name, keyId, signature }) => `— ${name} ${toBase64(joinBytes(keyIdBytes(keyId), signature))}\n`,
  )
  const note = `${text}\n${lines.join('')}`
  parseNote(note)
  return note
}

/**
 * Signs a text, which must end in a newline.
 *
 * @throws NoteMalformed for a text that can't be a note's
 */
export function signNote(text: string, signers: readonly Signer[]): string {
  const signatures = signers.map(({ name, keyId, sign }) => ({ name, keyId, signature: sign(utf8(text)) }))
  return printNote({ text, signatures })
}

/**
 * Looks for the signatures of known keys. A note is believed only where the keys that matter are among the verified
 * and none has failed. Plain Ed25519 keys (type 1) are looked at; cosigners' have `verifyCosignatures`.
 */
export function verifyNote(note: Note, keys: readonly VerifierKey[]): Signed {
  const plain = keys.filter(key => key.type === 1)
  const message = utf8(note.text)
  const [verified, failed] = [new Set<VerifierKey>(), new Set<VerifierKey>()]
  let unknown = 0
  for (const signature of note.signatures) {
    const signed = plain.filter(key => isOf(signature, key))
    if (signed.length === 0) unknown++
    for (const key of signed) {
      if (verifyEd25519(signature.signature, message, key.publicKey)) verified.add(key)
      else failed.add(key)
    }
  }
  return { verified: [...verified].filter(key => !failed.has(key)), failed: [...failed], unknown }
}

/** Whether a signature says that it is of this key: by name and ID, both. */
export function isOf(signature: NoteSignature, key: VerifierKey): boolean {
  return signature.name === key.name && signature.keyId === key.keyId
}
