/** Tells modules of acts: each at least once, in the order of the log within each subject. */
import type { Clock } from '../../kernel/clock.ts'
import type { Db, Trx } from '../../kernel/database.ts'
import { reasonOf } from '../../kernel/failure.ts'
import type { Log } from '../../kernel/log.ts'
import type { PlacedEntry } from '../../proof/index.ts'
import { lockCursor, moveCursor } from './cursor.ts'
import { addFailure, failAgain, findDue, removeFailure, standBehind, subjectsFailing } from './failures.ts'
import { actAtPlace, listFrom } from './queue.ts'

/** Who is told of acts. */
export type Subscriber = {
  /** Only acts of these kinds; all without it. */
  readonly kinds?: readonly string[]
  /**
   * Takes one act, in a transaction that also keeps that it was taken: what it does in the database happens once. What
   * it does elsewhere may happen again after a crash, so the other side must know the act by its id.
   */
  handle(trx: Trx, placed: PlacedEntry): Promise<void>
}

/** The subscribers of this process. */
export type Subscriptions = {
  add(name: string, subscriber: Subscriber): void
  /** One step for each subscriber: whether there was anything to do. */
  steps(): { readonly name: string; step(): Promise<boolean> }[]
  /** Tells all of everything; returns how many acts were taken. */
  deliverAll(): Promise<number>
}

type Delivering = { readonly db: Db; readonly clock: Clock; readonly log: Log }
type Named = Subscriber & { readonly name: string }
/** What a step came to: how many acts were taken, and whether it got anywhere. */
type Step = { readonly taken: number; readonly moved: boolean }

const nothing: Step = { taken: 0, moved: false }
/** Acts a transaction, and how long it may go on: it may have the embedded database's one connection. */
const batchLength = 64
const longestBatchMs = 100

/** Opens the subscriptions of this process. */
export function openSubscriptions(delivering: Delivering): Subscriptions {
  const subscribers = new Map<string, Named>()
  const stepFor = async (subscriber: Named) => {
    const again = await retryOne(delivering, subscriber)
    return again.moved ? again : advance(delivering, subscriber, batchLength)
  }
  return {
    add: (name, subscriber) => {
      if (subscribers.has(name)) throw new Error(`two subscribers call themselves ${name}`)
      subscribers.set(name, { ...subscriber, name })
    },
    steps: () =>
      [...subscribers.values()].map(subscriber => ({
        name: subscriber.name,
        step: async () => (await stepFor(subscriber)).moved,
      })),
    deliverAll: async () => {
      let total = 0
      for (const subscriber of subscribers.values())
        for (let step = await stepFor(subscriber); step.moved; step = await stepFor(subscriber)) total += step.taken
      return total
    },
  }
}

/** A handler that failed: at which act of the batch, and why. The transaction is taken back. */
class HandlerFailed extends Error {
  readonly placed: PlacedEntry
  /** How many acts of the batch stand before it, and the index of the last of them. */
  readonly position: number
  readonly after: number

  constructor(placed: PlacedEntry, { position, after }: { position: number; after: number }, cause: unknown) {
    // Kept in the database, which holds no NUL.
    super(reasonOf(cause).replaceAll('\0', '').slice(0, 2000), { cause })
    this.placed = placed
    this.position = position
    this.after = after
  }
}

/** Goes on along the log: takes the next acts, or has them stand behind an earlier one of their subject. */
async function advance(delivering: Delivering, subscriber: Named, limit: number): Promise<Step> {
  const { db, clock } = delivering
  try {
    return await db.transaction().execute(trx => takeBatch(trx, subscriber, { limit, now: clock.now() }))
  } catch (error) {
    if (!(error instanceof HandlerFailed)) throw error
    // Those before it are taken again, without it.
    const before = error.position === 0 ? nothing : await advance(delivering, subscriber, error.position)
    // A crash here leaves the act untaken and not noted: it is tried again at once.
    await noteFailure(delivering, subscriber.name, error)
    return { taken: before.taken, moved: true }
  }
}

async function noteFailure(
  { db, clock, log }: Delivering,
  subscriber: string,
  { placed, after, message }: HandlerFailed,
): Promise<void> {
  const { index, entry } = placed
  log.warn({ subscriber, index, kind: entry.kind, reason: message }, 'an act was not taken')
  await db.transaction().execute(async trx => {
    const cursor = await lockCursor(trx, subscriber)
    // Otherwise one before it failed too, or another process has gone on: whoever comes to it next notes it.
    if (cursor === undefined || cursor <= after || cursor > index) return
    await addFailure(trx, { subscriber, index, subject: entry.subject, error: message }, clock)
    await moveCursor(trx, subscriber, index + 1)
  })
}

async function takeBatch(
  trx: Trx,
  { name, kinds, handle }: Named,
  { limit, now }: { limit: number; now: Temporal.Instant },
): Promise<Step> {
  const began = performance.now()
  const from = await lockCursor(trx, name)
  if (from === undefined) return nothing
  const { acts, until } = await listFrom(trx, { from, kinds, limit })
  const failing = await subjectsFailing(trx, name, acts)
  let [taken, next] = [0, from]
  for (const [position, placed] of acts.entries()) {
    if (taken > 0 && performance.now() - began > longestBatchMs) break
    if (failing.has(placed.entry.subject)) await standBehind(trx, name, placed, now)
    else
      await handle(trx, placed).catch((error: unknown) => {
        throw new HandlerFailed(placed, { position, after: next - 1 }, error)
      })
    taken += failing.has(placed.entry.subject) ? 0 : 1
    next = placed.index + 1
  }
  const isWhole = acts.length === 0 || next === (acts.at(-1)?.index ?? 0) + 1
  const to = isWhole ? until : next
  if (to === from) return nothing
  await moveCursor(trx, name, to)
  return { taken, moved: true }
}

/** Tries the first act again that is due, of those that stand first of their subject. */
async function retryOne({ db, clock, log }: Delivering, { name, handle }: Named): Promise<Step> {
  const tried: { index?: number; tries?: number } = {}
  try {
    return await db.transaction().execute(async trx => {
      if ((await lockCursor(trx, name)) === undefined) return nothing
      const due = await findDue(trx, name, clock.now())
      if (due === undefined) return nothing
      const placed = await actAtPlace(trx, due.index)
      Object.assign(tried, due)
      await handle(trx, placed).catch((error: unknown) => {
        throw new HandlerFailed(placed, { position: 0, after: due.index - 1 }, error)
      })
      await removeFailure(trx, name, due.index)
      return { taken: 1, moved: true }
    })
  } catch (error) {
    if (!(error instanceof HandlerFailed)) throw error
    const { index } = error.placed
    const tries = (tried.tries ?? 0) + 1
    log.warn({ subscriber: name, index, tries, reason: error.message }, 'an act was not taken again')
    // A crash here leaves the try uncounted: it is tried again at once.
    await db
      .transaction()
      .execute(trx => failAgain(trx, { subscriber: name, index, tries, error: error.message }, clock))
    return { taken: 0, moved: true }
  }
}
