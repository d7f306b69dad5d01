/** The request of C2SP tlog-witness, section add-checkpoint: an old size, a consistency proof, the new checkpoint. */
import { fromBase64, fromUtf8, type Hash, toBase64 } from '../../proof/index.ts'

/** A checkpoint handed to a witness, with what proves that it only appends to the one of size `old`. */
export type AddCheckpoint = {
  readonly old: number
  readonly proof: readonly Hash[]
  /** The signed note, as it came. */
  readonly note: string
}

/** What is wrong with a request: answered with 400. */
export class RequestMalformed extends Error {}

/** A client must not send more (tlog-witness, add-checkpoint): a tree of 2^63 leaves needs no longer proof. */
const mostHashes = 63

/**
 * Prints a request.
 *
 *     old 20852014
 *     PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
 *
 *     example.com/behind-the-sofa
 *     …
 */
export function printAddCheckpoint({ old, proof, note }: AddCheckpoint): string {
  return `${[`old ${old}`, ...proof.map(toBase64)].join('\n')}\n\n${note}`
}

/** Reads a request to the letter. @throws RequestMalformed */
export function parseAddCheckpoint(body: Uint8Array): AddCheckpoint {
  const text = fromUtf8(body)
  if (text === undefined) throw new RequestMalformed('the body is not UTF-8')
  const end = text.indexOf('\n\n')
  if (end < 0) throw new RequestMalformed('there is no empty line before the checkpoint')
  const [first = '', ...hashes] = text.slice(0, end).split('\n')
  if (hashes.length > mostHashes) throw new RequestMalformed(`more than ${mostHashes} lines of proof`)
  return { old: sizeIn(first), proof: hashes.map(hashIn), note: text.slice(end + 2) }
}

function sizeIn(line: string): number {
  const size = /^old (0|[1-9]\d*)$/.exec(line)?.[1]
  if (size === undefined) throw new RequestMalformed('line 1 is not `old` and a size')
  if (!Number.isSafeInteger(Number(size))) throw new RequestMalformed('the old size is beyond what is taken here')
  return Number(size)
}

function hashIn(line: string, at: number): Hash {
  const hash = fromBase64(line)
  if (hash?.length !== 32) throw new RequestMalformed(`line ${at + 2} is not a hash of 32 bytes in base64`)
  return hash
}
