/** Has every new checkpoint cosigned: each witness is asked on its own, so that a slow or dead one delays nobody. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../../kernel/log.ts'
import {
  type Asked,
  type AskedWitness,
  askWitness,
  type Cosignature,
  type Prove,
  type Send,
  type Signed,
} from './ask.ts'

/** What the witnesses' side needs of the log. */
export type WitnessedLog = {
  /** The newest signed checkpoint; undefined before the first. */
  latest(): Promise<Signed | undefined>
  /** The largest size that this witness cosigned, as we kept it; 0 for none. */
  cosignedBy(witness: AskedWitness): Promise<number>
  keep(witness: AskedWitness, cosignature: Cosignature): Promise<void>
  readonly prove: Prove
}

/** How it stands with a witness. */
export type WitnessStanding = {
  readonly witness: AskedWitness
  /** What came of asking it last; undefined before the first answer. */
  readonly last: Asked | undefined
  /** Failed askings in a row. */
  readonly failures: number
}

type Options = {
  readonly log: Log
  readonly send?: Send
  /** Between two askings of one witness at least; after failures twice as long each time, up to five minutes. */
  readonly pauseMs?: number
}

const longestPauseMs = 300_000

/**
 * Asks each witness for cosignatures until it is stopped. Not promised: a cosignature of every checkpoint; a witness
 * that was away is asked for the newest alone, which covers all before it.
 */
export function keepWitnessed(
  of: WitnessedLog,
  witnesses: readonly AskedWitness[],
  options: Options,
): { standings(): readonly WitnessStanding[]; stop(): Promise<void> } {
  const ending = new AbortController()
  const standings = new Map<AskedWitness, WitnessStanding>(
    witnesses.map(witness => [witness, { witness, last: undefined, failures: 0 }]),
  )
  const loops = witnesses.map(witness =>
    keepAsking(of, witness, { ...options, signal: ending.signal, tell: now => void standings.set(witness, now) }),
  )
  return {
    standings: () => [...standings.values()],
    stop: async () => {
      ending.abort()
      await Promise.all(loops)
    },
  }
}

type Asking = Options & { readonly signal: AbortSignal; tell(now: WitnessStanding): void }

async function keepAsking(of: WitnessedLog, witness: AskedWitness, asking: Asking): Promise<void> {
  const { log, signal, tell, pauseMs = 1000 } = asking
  let failures = 0
  let said = ''
  while (!signal.aborted) {
    const last = await askOnce(of, witness, asking)
    if (last !== undefined) {
      failures = last.kind === 'cosigned' ? 0 : failures + 1
      tell({ witness, last, failures })
      said = sayOnce(log, witness, last, said)
    }
    const pause = failures === 0 ? pauseMs : Math.min(pauseMs * 2 ** Math.min(failures, 20), longestPauseMs)
    await wait(pause, undefined, { signal, ref: false }).catch(ignoreAbort)
  }
}

/** Asks where there is something new to cosign; undefined where there is not. */
async function askOnce(of: WitnessedLog, witness: AskedWitness, { log, send }: Asking): Promise<Asked | undefined> {
  try {
    const [checkpoint, known] = await Promise.all([of.latest(), of.cosignedBy(witness)])
    if (checkpoint === undefined || known >= checkpoint.size) return undefined
    const asked = await askWitness(witness, checkpoint, known, { prove: of.prove, ...(send && { send }) })
    if (asked.kind === 'cosigned') await of.keep(witness, asked.cosignature)
    return asked
  } catch (error) {
    log.error({ err: error, witness: witness.key.name }, 'asking a witness broke')
    return { kind: 'unreachable', because: 'broken on our side' }
  }
}

/** A state is said when it changes, not at every asking. What an operator must look at is an error. */
function sayOnce(log: Log, { key }: AskedWitness, last: Asked, said: string): string {
  if (last.kind === said) return said
  const about = { witness: key.name, ...(last.kind === 'cosigned' ? {} : last) }
  switch (last.kind) {
    case 'cosigned':
      log.info(about, 'the witness cosigns')
      break
    case 'unreachable':
      log.warn(about, 'the witness can’t be reached')
      break
    case 'ahead':
      log.error(about, 'the witness has cosigned a larger tree than ours: was a backup restored?')
      break
    case 'refused':
      log.error(about, 'the witness refuses our tree')
  }
  return last.kind
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error
}
