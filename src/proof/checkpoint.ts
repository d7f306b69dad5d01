/** Checkpoints (C2SP tlog-checkpoint): the text of a note that says how large a log is and what its root is. */
import { fromBase64, toBase64 } from './bytes.ts'
import { hashLength } from './hash.ts'
import { NoteMalformed, shown } from './malformed.ts'
import type { Hash } from './model.ts'

/** A log's head: whose log, how many leaves, their root. Extension lines are carried; nobody should believe them. */
export type Checkpoint = {
  readonly origin: string
  readonly size: number
  readonly root: Hash
  readonly extensions: readonly string[]
}

/**
 * Writes a checkpoint as the text of a note.
 *
 *     example.com/behind-the-sofa
 *     20852163
 *     CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 *
 * @throws NoteMalformed for what `parseCheckpoint` would not read back
 */
export function printCheckpoint(checkpoint: Omit<Checkpoint, 'extensions'> & Partial<Checkpoint>): string {
  const { origin, size, root, extensions = [] } = checkpoint
  const text = [origin, size, toBase64(root), ...extensions].map(line => `${line}\n`).join('')
  const read = parseCheckpoint(text)
  // A newline within the origin or an extension would make lines of its own.
  if (read.origin !== origin || read.extensions.length !== extensions.length)
    throw new NoteMalformed({ zh: '检查点各行不得含换行', en: 'no line of a checkpoint holds a newline' })
  return text
}

/**
 * Reads a checkpoint from the text of a note (without its signatures).
 *
 * @throws NoteMalformed with the line that isn't as the standard wants it; sizes above 2^53 − 1 are refused
 */
export function parseCheckpoint(text: string): Checkpoint {
  const lines = text.split('\n')
  const end = lines.pop()
  const empty = lines.indexOf('')
  if (end !== '' || empty >= 0 || lines.length < 3)
    throw new NoteMalformed(
      {
        zh: '检查点至少有三行（来源、叶数、根），每行以换行结束且不为空',
        en: 'a checkpoint has at least three lines (origin, size, root), none empty, each ended by a newline',
      },
      (empty < 0 ? lines.length : empty) + 1,
    )
  const [origin = '', size = '', encoded = '', ...extensions] = lines
  const root = fromBase64(encoded)
  if (!/^(?:0|[1-9]\d{0,15})$/.test(size) || !Number.isSafeInteger(Number(size)))
    throw new NoteMalformed(
      { zh: `叶数应为十进制整数，而不是“${shown(size)}”`, en: `“${shown(size)}” is no size of a tree` },
      2,
    )
  if (root?.length !== hashLength)
    throw new NoteMalformed(
      { zh: `根应为 32 字节的 base64，而不是“${shown(encoded)}”`, en: `“${shown(encoded)}” is no root hash` },
      3,
    )
  return { origin, size: Number(size), root, extensions }
}
