/** Asks one witness for its cosignature of a checkpoint: the log's side of C2SP tlog-witness. */

import { reasonOf } from '../../kernel/failure.ts'
import { type Hash, Malformed, type Note, type NoteSignature, parseNote, type VerifierKey } from '../../proof/index.ts'
import { printAddCheckpoint } from './add-checkpoint.ts'
import { cosignedAt } from './cosigner.ts'

/** A witness that can be asked: its key, and its submission prefix. */
export type AskedWitness = { readonly key: VerifierKey; readonly url: string }

/** A signed checkpoint of our log. */
export type Signed = { readonly size: number; readonly note: string }

/** A cosignature that was verified. `time` in POSIX seconds, by the witness's clock. */
export type Cosignature = { readonly size: number; readonly signature: NoteSignature; readonly time: number }

/**
 * What came of asking. `ahead`: the witness has cosigned a larger tree of this log than we have: we were rolled back,
 * or another holds our key. `refused`: it will not take our tree as a continuation of what it saw.
 */
export type Asked =
  | { readonly kind: 'cosigned'; readonly cosignature: Cosignature }
  | { readonly kind: 'ahead'; readonly size: number }
  | { readonly kind: 'refused'; readonly status: number; readonly because: string }
  | { readonly kind: 'unreachable'; readonly because: string }

/** What comes back over HTTP, of a body no more than the sender takes. */
export type Reply = { readonly status: number; readonly type: string; readonly body: string }
/** Sends a request to a witness. @throws Unreachable */
export type Send = (url: string, body: string) => Promise<Reply>

/** A witness that can't be reached, or does not answer as HTTP has it. */
export class Unreachable extends Error {}

/** The consistency proof between two sizes of our tree; empty from 0, and between equal sizes. */
export type Prove = (from: number, to: number) => Promise<readonly Hash[]>

/**
 * Asks for a cosignature, telling the size that the witness cosigned last as far as we know; where it says another
 * (409), asks once more from there.
 */
export async function askWitness(
  witness: AskedWitness,
  checkpoint: Signed,
  known: number,
  { prove, send = sendByFetch }: { prove: Prove; send?: Send },
): Promise<Asked> {
  const submit = async (old: number) => {
    const proof = await prove(old, checkpoint.size)
    return send(`${witness.url.replace(/\/$/, '')}/add-checkpoint`, printAddCheckpoint({ ...checkpoint, old, proof }))
  }
  try {
    const first = await submit(known)
    if (first.status !== 409) return judge(witness, checkpoint, first)
    const held = sizeIn(first)
    if (held === undefined) return { kind: 'refused', status: 409, because: 'the size it holds can’t be read' }
    if (held > checkpoint.size) return { kind: 'ahead', size: held }
    return judge(witness, checkpoint, await submit(held))
  } catch (error) {
    if (error instanceof Unreachable) return { kind: 'unreachable', because: error.message }
    throw error
  }
}

function judge({ key }: AskedWitness, checkpoint: Signed, { status, body }: Reply): Asked {
  const shown = body.slice(0, 200).trim()
  // A second 409: somebody else asked between our two askings.
  if (status >= 500 || status === 429 || status === 409)
    return { kind: 'unreachable', because: `it answered ${status} ${shown}` }
  if (status !== 200) return { kind: 'refused', status, because: shown }
  // tlog-witness: the lines of the answer continue the note. What other keys signed is passed over.
  const note = readNote(`${parseNote(checkpoint.note).text}\n${body}`)
  const signature = note?.signatures.findLast(({ name, keyId }) => name === key.name && keyId === key.keyId)
  const time = note === undefined ? undefined : cosignedAt(note, key)
  if (signature === undefined || time === undefined)
    return { kind: 'refused', status, because: 'its answer has no valid signature by its key' }
  return { kind: 'cosigned', cosignature: { size: checkpoint.size, signature, time } }
}

function readNote(text: string): Note | undefined {
  try {
    return parseNote(text)
  } catch (error) {
    if (error instanceof Malformed) return undefined
    throw error
  }
}

function sizeIn({ body }: Reply): number | undefined {
  const size = /^(0|[1-9]\d{0,15})\n$/.exec(body)?.[1]
  return size === undefined ? undefined : Number(size)
}

const answerLimit = 2 ** 16

/** Sends over HTTP within ten seconds, reading no more than 64 KiB of the answer. */
async function sendByFetch(url: string, body: string): Promise<Reply> {
  const signal = AbortSignal.timeout(10_000)
  const headers = { 'content-type': 'text/plain; charset=utf-8' }
  try {
    const response = await fetch(url, { method: 'POST', body, headers, signal, redirect: 'error' })
    const type = response.headers.get('content-type') ?? ''
    return { status: response.status, type, body: await readUpToLimit(response) }
  } catch (error) {
    // fetch says what broke in the error's cause; a timeout is the signal's own error.
    throw new Unreachable(reasonOf(error instanceof Error ? (error.cause ?? error) : error), { cause: error })
  }
}

async function readUpToLimit(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > answerLimit) throw new Error(`the answer is longer than ${answerLimit} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
