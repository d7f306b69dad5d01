/** A witness (见证方): takes checkpoints of the logs it watches, and cosigns those that only append (C2SP tlog-witness). */
import { type NoteSignature, parseCheckpoint, parseNote, printNote, type VerifierKey } from '../../proof/index.ts'
import { type AddCheckpoint, parseAddCheckpoint, RequestMalformed } from './add-checkpoint.ts'
import type { Cosigner } from './cosigner.ts'
import { type Cosigned, type Refusal, refusalOf, type Trusted, trust, type WatchedLogs } from './judge.ts'
import { originHash, type WitnessState } from './state.ts'

/** A witness at work. */
export type Witness = {
  readonly logs: WatchedLogs
  /** Its keys; each signs every checkpoint. */
  readonly cosigners: readonly Cosigner[]
  readonly state: WitnessState
  /** POSIX seconds: a cosignature says when it was given. */
  now(): number
}

/** An answer over HTTP. */
export type Answer = { readonly status: number; readonly type: string; readonly body: string }

const plain = 'text/plain; charset=utf-8'

/**
 * `POST /add-checkpoint`: 200 with the cosignature lines, once the checkpoint is kept; 400 for what can't be read,
 * 403 for a signature, 404 for an origin, 409 with the size held instead, 422 for what is no continuation.
 */
export async function addCheckpoint(witness: Witness, body: Uint8Array): Promise<Answer> {
  const request = readRequest(body)
  if ('status' in request) return printRefusal(request)
  const trusted = trust(request.note, witness.logs)
  if ('status' in trusted) return printRefusal(trusted)
  // Between looking at the latest checkpoint and keeping the next, nobody else may: or a tree could be rolled back.
  return witness.state.alone(originHash(trusted.checkpoint.origin), async (latest, save) => {
    const refusal = refusalOf(request, trusted.checkpoint, latest === undefined ? undefined : cosignedIn(latest))
    if (refusal !== undefined) return printRefusal(refusal)
    const ours = cosignaturesOf(witness, trusted.note.text)
    await save(printNote({ text: trusted.note.text, signatures: [...signaturesBy(trusted), ...ours] }))
    // From here the witness is bound to this tree. A crash now costs the log one 409, and nothing else.
    return { status: 200, type: plain, body: printLines(ours) }
  })
}

/** `GET /<origin hash>/checkpoint`: the newest checkpoint that was cosigned, with the log's signature and ours. */
export async function latestCosigned({ state }: Witness, origin: string): Promise<Answer> {
  const note = /^[\da-f]{64}$/.test(origin) ? await state.find(origin) : undefined
  if (note === undefined) return { status: 404, type: plain, body: 'no checkpoint of this log was cosigned here\n' }
  return { status: 200, type: plain, body: note }
}

function readRequest(body: Uint8Array): AddCheckpoint | Refusal {
  try {
    return parseAddCheckpoint(body)
  } catch (error) {
    if (error instanceof RequestMalformed) return { status: 400, because: error.message }
    throw error
  }
}

function printRefusal(refusal: Refusal): Answer {
  if (refusal.status === 409) return { status: 409, type: 'text/x.tlog.size', body: `${refusal.size}\n` }
  return { status: refusal.status, type: plain, body: `${refusal.because}\n` }
}

const cosignedIn = (note: string): Cosigned => parseCheckpoint(parseNote(note).text)

function cosignaturesOf({ cosigners, now }: Witness, text: string): NoteSignature[] {
  const time = now()
  return cosigners.map(cosigner => cosigner.sign(text, time))
}

/** The log's signatures that were verified; what others signed is not ours to vouch for. */
function signaturesBy({ note, keys }: Trusted): NoteSignature[] {
  const isOf = ({ name, keyId }: NoteSignature, key: VerifierKey) => name === key.name && keyId === key.keyId
  return note.signatures.filter(signature => keys.some(key => isOf(signature, key)))
}

/** Signature lines as a note has them, without the text. */
function printLines(signatures: readonly NoteSignature[]): string {
  const text = 'nothing\n'
  return printNote({ text, signatures }).slice(text.length + 1)
}
