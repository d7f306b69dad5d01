/** The official record, opened: acts go in, get their places, are told to subscribers, and stand for good. */
import type { Clock } from '../kernel/clock.ts'
import type { Db, Trx } from '../kernel/database.ts'
import type { Log } from '../kernel/log.ts'
import { recordActs } from './acts.ts'
import { type Catalogue, catalogueOf } from './catalogue.ts'
import { closePeriod } from './close-period.ts'
import { erasePerson } from './erase-person.ts'
import { openKeys } from './keys/keys.ts'
import type { ActDraft, ActId, ActKind, Actor, Fields, PastAct } from './model.ts'
import { makeSalt } from './private/seal.ts'
import { type Recording, recordAct, takeOverActs } from './record-acts.ts'
import { openLoops } from './sequence/loop.ts'
import { openSequencer } from './sequence/sequencer.ts'
import { latestCheckpoint, type StoredCheckpoint } from './store/tiles.ts'
import { openSubscriptions, type Subscriber } from './subscribe/subscribe.ts'

/** What a record is opened with. */
export type RecordOptions = {
  readonly db: Db
  readonly clock: Clock
  readonly log: Log
  /** The folder of the key files; made where there is none. */
  readonly keys: string
  /** The log's name for good, from its first start on: a schema-less URL like `city.example/log`. */
  readonly origin?: string | undefined
  readonly kinds: Catalogue
}

/** The official record. */
export type OfficialRecord = {
  readonly origin: string
  /** The verifier key in force when the record was opened (C2SP signed-note). */
  readonly vkey: string
  /** The catalogue, with the record's own kinds. */
  readonly kinds: Catalogue
  /**
   * Records an official act, in the caller's transaction. Once that commits the act is durable: it gets one place in the
   * log and never another. An act that was committed before another was begun stands before it.
   * Not promised: its index before the sequencer has run (within a second where `start` was called), nor that an act
   * which began earlier but committed later stands earlier.
   * If the process dies before the commit, neither the act nor the change it stands for exists.
   *
   * @throws Problem kind-unknown, body-invalid, entry-too-large, series-closed, clock-behind
   */
  act<Body extends Fields, Private extends Fields>(
    trx: Trx,
    who: Actor,
    kind: ActKind<Body, Private>,
    draft: ActDraft<Body, Private>,
  ): Promise<ActId>
  /**
   * Takes over acts of the past, many at once: with their own moments, and in the order of those. The same promises as
   * `act`. Hand in a few thousand at a time where pages are to be served from the embedded database meanwhile.
   *
   * @returns how many
   * @throws Problem kind-unknown, body-invalid, entry-too-large, series-closed, act-in-future
   */
  takeOver(trx: Trx, acts: readonly PastAct[]): Promise<number>
  /** Gives all acts that wait now their places in the log; returns how many this process placed. */
  sequence(): Promise<number>
  /**
   * Has a module told of acts, from the log's first on, in the log's order within each subject, each at least once: the
   * handler's transaction also keeps how far it has come. See docs/record.md for what happens when a handler fails.
   * Before `start`.
   */
  subscribe(name: string, subscriber: Subscriber): void
  /** Tells subscribers of acts that they have not been told of; returns how many. What `start` does on its own. */
  deliver(): Promise<number>
  /** Has somebody told of each new checkpoint that this process has signed, after its commit; failures are logged. */
  onCheckpoint(tell: (checkpoint: StoredCheckpoint) => Promise<void>): void
  /**
   * Closes a series for good: `application.decided/2019`.
   *
   * @returns the closing act
   * @throws Problem series-unknown, series-closed, period-running
   */
  closePeriod(who: Actor, series: string): Promise<ActId>
  /**
   * Makes the private parts of a person's acts unreadable for good, and records that it was done.
   *
   * @returns of how many acts; with 0 nothing is recorded
   */
  erasePerson(who: Actor, person: string, because: string): Promise<number>
  /** Has waiting acts placed and told to subscribers from now on, until `stop`. */
  start(): void
  /** Waits for what runs. */
  stop(): Promise<void>
}

/**
 * Opens the record of a migrated database; the first time it is begun, with keys of its own.
 *
 * @throws Problem key-missing, key-unreadable, key-foreign
 */
export async function openRecord(options: RecordOptions): Promise<OfficialRecord> {
  const { db, clock, log, origin } = options
  const keys = await openKeys(db, { folder: options.keys, origin, clock })
  if (origin !== undefined && origin !== keys.origin)
    log.warn({ asked: origin, kept: keys.origin }, 'a log keeps the name that it began with')
  const kinds = withOwn(options.kinds)
  const recording: Recording = { kinds, clock, keys, makeSalt, pseudonym: keys.pseudonym }
  const listeners: Listener[] = []
  const placed = () => tellAll(db, log, listeners)
  const sequencer = openSequencer(db, { clock, log, signerOf: keys.signerOf, placed })
  const subscriptions = openSubscriptions({ db, clock, log })
  const loops = openLoops({ log, pauseMs: 200 })
  return {
    ...{ origin: keys.origin, vkey: keys.vkey, kinds },
    act: (trx, who, kind, draft) => recordAct(trx, recording, who, kind, draft),
    takeOver: (trx, acts) => takeOverActs(trx, recording, acts),
    sequence: sequencer.placeAll,
    subscribe: (name, subscriber) => {
      if (loops.areRunning()) throw new Error(`${name} subscribes after the record was started`)
      subscriptions.add(name, subscriber)
    },
    deliver: subscriptions.deliverAll,
    onCheckpoint: tell => {
      listeners.push(tell)
    },
    closePeriod: async (who, series) => {
      // Most of what waits gets its place before anybody is kept from recording.
      await sequencer.placeAll()
      const closing = await closePeriod(db, { ...recording, signerOf: keys.signerOf }, who, series)
      await placed()
      return closing
    },
    erasePerson: (who, person, because) => erasePerson(db, { ...recording, log }, who, { person, because }),
    start: () =>
      loops.start([
        { name: 'place acts', step: async () => (await sequencer.placeSome()).more },
        ...subscriptions.steps().map(({ name, step }) => ({ name: `tell ${name}`, step })),
      ]),
    stop: loops.stop,
  }
}

type Listener = (checkpoint: StoredCheckpoint) => Promise<void>

function withOwn(kinds: Catalogue): Catalogue {
  const own = Object.values(recordActs).filter(({ kind }) => !kinds.has(kind))
  return catalogueOf(Object.fromEntries(kinds), Object.fromEntries(own.map(kind => [kind.kind, kind])))
}

/** After a commit. What fails here is not lost: the checkpoint stands in the database. */
async function tellAll(db: Db, log: Log, listeners: readonly Listener[]): Promise<void> {
  if (listeners.length === 0) return
  const newest = await latestCheckpoint(db)
  if (newest === undefined) return
  for (const tell of listeners)
    await tell(newest).catch((error: unknown) => log.error({ err: error }, 'a checkpoint could not be passed on'))
}
