/** The only ways into the record: an act of now, and acts of the past that are taken over. */
import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../kernel/clock.ts'
import type { Trx } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import type { ActDraft, ActId, ActKind, Actor, PastAct } from './model.ts'
import { momentText, type Prepared, type Preparing, prepareAct } from './prepare.ts'
import { type SealingKeys, savePrivateParts } from './private/store.ts'
import { recordProblems } from './problems.ts'
import { insertWaiting, type Recorded } from './store/waiting.ts'

/** What recording needs of its record. */
export type Recording = Preparing & { readonly clock: Clock; readonly keys: SealingKeys }

/** Clocks of two machines may differ; one that is behind by more was set back. */
const clockTolerance = { seconds: 60 }
/** Acts a statement: few enough that none takes long. */
const chunkLength = 500

/**
 * Records an act of this moment, in the transaction of the change it stands for: both are there or neither.
 *
 * @throws Problem kind-unknown, body-invalid, entry-too-large, series-closed, clock-behind
 */
export async function recordAct(
  trx: Trx,
  record: Recording,
  who: Actor,
  kind: ActKind,
  draft: ActDraft,
): Promise<ActId> {
  const now = record.clock.now()
  const recorded = momentText(now)
  const act = prepareAct(record, { who, kind, draft }, { at: now, recorded })
  const notAfter = now.add(clockTolerance).toString()
  await save(trx, record, [act], { at: recorded, takenOver: false, notAfter })
  return act.id
}

/**
 * Records acts of the past with their own moments, in the order of those.
 *
 * @returns how many
 * @throws Problem kind-unknown, body-invalid, entry-too-large, series-closed, act-in-future
 */
export async function takeOverActs(trx: Trx, record: Recording, acts: readonly PastAct[]): Promise<number> {
  const now = record.clock.now()
  const inOrder = acts.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
  refuseFuture(inOrder.at(-1), now)
  const recorded = momentText(now)
  for (let from = 0; from < inOrder.length; from += chunkLength) {
    const chunk = inOrder
      .slice(from, from + chunkLength)
      .map(({ who, kind, at, ...draft }) => prepareAct(record, { who, kind, draft }, { at, recorded }))
    await save(trx, record, chunk, { at: recorded, takenOver: true, notAfter: null })
    // The embedded database works in this thread: what else it has to do gets its turn.
    await setImmediate()
  }
  return acts.length
}

async function save(trx: Trx, record: Recording, acts: readonly Prepared[], how: Recorded): Promise<void> {
  const hindrance = await insertWaiting(trx, acts, how)
  switch (hindrance?.kind) {
    case 'series-closed':
      throw new Problem(recordProblems['series-closed'], { series: hindrance.series })
    case 'clock-behind': {
      const said = { now: momentText(record.clock.now()), newest: momentText(hindrance.newest) }
      throw new Problem(recordProblems['clock-behind'], said)
    }
    case undefined:
  }
  await savePrivateParts(trx, record.keys, acts)
}

function refuseFuture(last: PastAct | undefined, now: Temporal.Instant): void {
  if (last === undefined || Temporal.Instant.compare(last.at, now) <= 0) return
  const values = { subject: last.subject, at: momentText(last.at), now: momentText(now) }
  throw new Problem(recordProblems['act-in-future'], values)
}
