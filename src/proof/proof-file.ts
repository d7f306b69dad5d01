/** Proof files (C2SP tlog-proof): one leaf's proof with its checkpoint, to be checked without the log. */
import { fromBase64, fromUtf8, toBase64 } from './bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { hashLength } from './hash.ts'
import { NoteMalformed, ProofMalformed } from './malformed.ts'
import type { Hash } from './model.ts'
import { parseNote } from './note.ts'

/** The proof of one leaf. `extra` is carried and proves nothing; `checkpoint` is the signed note, as it was written. */
export type ProofFile = {
  readonly extra?: Uint8Array
  readonly index: number
  readonly hashes: readonly Hash[]
  readonly checkpoint: string
}

const firstLine = 'c2sp.org/tlog-proof@v1'
/** A tree of 2^53 leaves is 53 high; the standard's trees are at most 64. */
const mostHashes = 64
/** The largest checkpoint, and as much again for the extra data. */
const longestProof = 2_000_000

/**
 * Writes a proof file (`.tlog-proof`).
 *
 *     c2sp.org/tlog-proof@v1
 *     index 73894
 *     gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
 *     B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=
 *
 *     example.com/fancylog
 *     109482
 *     …
 *
 * @throws ProofMalformed for what `parseProof` would not read back
 */
export function printProof({ extra, index, hashes, checkpoint }: ProofFile): string {
  const lines = [
    firstLine,
    // No extra data, no line.
    ...(extra === undefined || extra.length === 0 ? [] : [`extra ${toBase64(extra)}`]),
    `index ${index}`,
    ...hashes.map(toBase64),
  ]
  const text = `${lines.join('\n')}\n\n${checkpoint}`
  parseProof(text)
  return text
}

/**
 * Reads a proof file. What it says is to be verified: the checkpoint's signatures, and the leaf against its root.
 *
 * @throws ProofMalformed with the line that isn't as the standard wants it
 */
export function parseProof(file: string | Uint8Array): ProofFile {
  const text = typeof file === 'string' ? file : fromUtf8(file)
  if (text === undefined || text.length > longestProof)
    throw new ProofMalformed({ zh: '证明文件应为不超过 2 MB 的 UTF-8 文本', en: 'a proof is UTF-8 of up to 2 MB' })
  const cut = text.indexOf('\n\n')
  if (cut < 0)
    throw new ProofMalformed({
      zh: '证明与检查点之间应有一个空行',
      en: 'an empty line parts the proof from the checkpoint',
    })
  const lines = text.slice(0, cut).split('\n')
  if (lines[0] !== firstLine)
    throw new ProofMalformed({ zh: `首行应为“${firstLine}”`, en: `the first line should be “${firstLine}”` }, 1)
  const extra = lines[1]?.startsWith('extra ') === true ? readExtra(lines[1]) : undefined
  const before = extra === undefined ? 1 : 2
  const index = readIndex(lines[before], before + 1)
  const hashes = lines.slice(before + 1).map((line, at) => readHash(line, before + 2 + at))
  if (hashes.length > mostHashes)
    throw new ProofMalformed({ zh: `哈希不得超过 ${mostHashes} 个`, en: `more than ${mostHashes} hashes` })
  const checkpoint = text.slice(cut + 2)
  holdCheckpoint(checkpoint, lines.length + 1)
  return { ...(extra === undefined ? {} : { extra }), index, hashes, checkpoint }
}

function readExtra(line: string): Uint8Array {
  const extra = fromBase64(line.slice('extra '.length))
  if (extra === undefined || extra.length === 0)
    throw new ProofMalformed({ zh: '“extra”之后应为 base64', en: 'base64 should follow “extra”' }, 2)
  return extra
}

function readIndex(line: string | undefined, number: number): number {
  const index = /^index (0|[1-9]\d{0,15})$/.exec(line ?? '')?.[1]
  if (index === undefined || !Number.isSafeInteger(Number(index)))
    throw new ProofMalformed({ zh: '此行应写作“index 序号”', en: 'this line should be “index NUMBER”' }, number)
  return Number(index)
}

function readHash(line: string, number: number): Hash {
  const hash = fromBase64(line)
  if (hash?.length !== hashLength)
    throw new ProofMalformed(
      { zh: '此行应为 32 字节哈希的 base64', en: 'this line should be the base64 of a hash' },
      number,
    )
  return hash
}

/** The checkpoint must be one; its own complaint is passed on with the line of this file. */
function holdCheckpoint(checkpoint: string, before: number): void {
  try {
    parseCheckpoint(parseNote(checkpoint).text)
  } catch (error) {
    if (!(error instanceof NoteMalformed)) throw error
    throw new ProofMalformed(error.says, error.line === undefined ? undefined : error.line + before)
  }
}
