/** Checks one act by its entry, its proof and the city's key. Pure: it runs in the reader's browser. */
import type { Text, Values } from '../../../src/kernel/words.ts'
import {
  decodeEntry,
  EntryMalformed,
  fromBase64,
  leafHash,
  parseCheckpoint,
  parseNote,
  parseVkey,
  toHex,
  utf8,
  verifyInclusion,
  verifyNote,
} from '../../../src/proof/index.ts'
import { checkWords as words } from './check-words.ts'

/** What is checked, as the page shows it. */
export type Shown = {
  /** The entry's text. */
  readonly leaf: string
  readonly index: number
  /** Base64, from the leaf's sibling up. */
  readonly hashes: readonly string[]
  readonly note: string
  readonly vkey: string
}

/** One thing that was checked, in words with their values. */
export type Check = {
  readonly state: 'passed' | 'failed' | 'not-checked'
  readonly says: Text
  readonly values: Values
}

/**
 * Checks the fingerprint, the way to the root, and the signature; says also what was not checked.
 *
 * @throws NoteMalformed when the note or the key is none
 */
export function checkShown({ leaf, index, hashes, note, vkey }: Shown): Check[] {
  const entry = utf8(leaf)
  const hash = leafHash(entry)
  const signed = parseNote(note)
  const { size, root } = parseCheckpoint(signed.text)
  const way = hashes.flatMap(each => fromBase64(each) ?? [])
  const isIncluded = way.length === hashes.length && verifyInclusion(hash, index, size, way, root)
  const { verified } = verifyNote(signed, [parseVkey(vkey)])
  const others = signed.signatures.length - verified.length
  return [
    checkEntry(entry, toHex(hash)),
    check(isIncluded, isIncluded ? 'checked.included' : 'checked.notIncluded', {
      ...{ steps: hashes.length, size: size.toLocaleString('en-US') },
      place: (index + 1).toLocaleString('en-US'),
    }),
    check(verified.length > 0, verified.length > 0 ? 'checked.signed' : 'checked.notSigned', { key: keyOf(vkey) }),
    ...(others > 0 && verified.length > 0
      ? [{ state: 'not-checked', says: words['checked.witnesses'], values: { count: others } } as const]
      : []),
  ]
}

function checkEntry(entry: Uint8Array, hash: string): Check {
  try {
    decodeEntry(entry)
    return check(true, 'checked.leaf', { hash: `${hash.slice(0, 16)}…` })
  } catch (error) {
    if (!(error instanceof EntryMalformed)) throw error
    // An answer here: the text was changed into something that is no entry.
    return check(false, 'checked.malformed', { reason: error.says })
  }
}

function check(passed: boolean, word: keyof typeof words, values: Values): Check {
  return { state: passed ? 'passed' : 'failed', says: words[word], values }
}

/** A key as people compare it: its name and its number, without the key itself. */
function keyOf(vkey: string): string {
  return vkey.split('+').slice(0, 2).join('+')
}

/**
 * An entry with one character changed, to see that the check notices: a digit or letter in its body.
 *
 *     {"body":{"amount":300},…} → {"body":{"amount":301},…}
 */
export function spoil(leaf: string): {
  readonly leaf: string
  readonly from: string
  readonly to: string
  readonly at: number
} {
  const body = Math.max(leaf.indexOf('"body":'), 0) + '"body":'.length
  const found = leaf.slice(body).search(/:"?[^"{[]/)
  const at = found < 0 ? leaf.length - 2 : body + found + (leaf[body + found + 1] === '"' ? 2 : 1)
  const from = leaf[at] ?? ''
  const to = /[0-8]/.test(from) ? String(Number(from) + 1) : from === '9' ? '8' : from === 'a' ? 'b' : 'a'
  return { leaf: leaf.slice(0, at) + to + leaf.slice(at + 1), from, to, at: at + 1 }
}
