/**
 * Brings values and standings up to the record: what changed since the last time is computed again, formulas after
 * their inputs, the standings of bound numbers last.
 */
import type { Clock } from '../../kernel/clock.ts'
import type { Db, Trx } from '../../kernel/database.ts'
import type { DefinedIndicator } from '../model.ts'
import { listBindingsTo } from '../store/bindings.ts'
import { listDefinitions } from '../store/definitions.ts'
import { countReports } from '../store/documents.ts'
import {
  findMark,
  listProgress,
  lockProgress,
  type Mark,
  type Progress,
  saveMark,
  saveProgress,
} from '../store/parts.ts'
import { closedSeries, kindsBetween, sizeOfRecord } from '../store/record.ts'
import { currentPoints, savePoints } from '../store/values.ts'
import { askedOf, inOrder, inputsOf } from './asked.ts'
import { type Round, stampOf, unitIn, unitOf } from './context.ts'
import { computeFromActs } from './from-acts.ts'
import { computeFromFormula } from './from-formula.ts'
import { settleReported } from './from-reports.ts'
import { revise } from './revise.ts'
import { settleStandings } from './standings.ts'

/** How far settling has come: `done` of `all` indicators. */
export type SettleProgress = { readonly done: number; readonly all: number }

/** What a settling came to. */
export type Settled = {
  /** The size of the log that the values now stand for. */
  readonly size: number
  /** The indicators that were computed again. */
  readonly changed: readonly string[]
  readonly standings: number
}

/** What settling needs. */
export type SettleOptions = {
  readonly clock: Clock
  readonly progress?: (progress: SettleProgress) => void
  /** Waited for between two indicators, so that pages have the embedded database's one connection meanwhile. */
  readonly pause?: () => Promise<void>
  /** Ends it after the indicator that it is at. */
  readonly signal?: AbortSignal
  /** Leaves aside what is computed, where it is known that acts are still missing. */
  readonly only?: 'reported'
}

/**
 * Settles. Each indicator is settled in a transaction of its own under its own lock: several processes may settle at
 * once, one that is ended on the way leaves whole indicators, and the next settling goes on from there. Where nothing
 * changed, nothing is written.
 * Not promised: that values of two indicators stand for the same moment while a settling runs.
 *
 * @throws the signal's reason when it is told to end
 */
export async function settle(
  db: Db,
  { clock, progress, pause = yieldOnce, signal, only }: SettleOptions,
): Promise<Settled> {
  const round = await roundOf(db, clock)
  const mark = await findMark(db)
  const touched = await kindsBetween(db, mark.settledTo, round.size)
  const known = await listProgress(db)
  const reported = await countReports(db)
  const all = inOrder(await listDefinitions(db))
  const changed = new Set<string>()
  const isDue = (defined: DefinedIndicator) =>
    (only === undefined || defined.definition.method.by === 'report') &&
    (isOld(defined, round, known.get(defined.definition.id)) ||
      isTouched(defined, { touched, changed, mark, reported, known }))
  let isOpen = mark.isOpen
  for (const [done, defined] of all.entries()) {
    const due = isDue(defined)
    // A crash between here and the end is told by the mark: what rests on these indicators is computed again then.
    if (due && !isOpen) await saveMark(db, { settledTo: mark.settledTo, isOpen: true })
    isOpen ||= due
    if (due && (await settleOne(db, defined, round))) changed.add(defined.definition.id)
    progress?.({ done: done + 1, all: all.length })
    if (due) await pause()
    signal?.throwIfAborted()
  }
  const standings = await settleStandings(db, round)
  const isWhole = only === undefined
  if (isWhole && (isOpen || mark.settledTo < round.size)) await saveMark(db, { settledTo: round.size, isOpen: false })
  return { size: round.size, changed: [...changed], standings }
}

const yieldOnce = () => new Promise<void>(resolve => setImmediate(resolve))

async function roundOf(db: Db, clock: Clock): Promise<Round> {
  const definitions = new Map((await listDefinitions(db)).map(({ definition }) => [definition.id, definition]))
  const bindings = await listBindingsTo(db)
  return {
    ...{ size: await sizeOfRecord(db), closed: await closedSeries(db) },
    ...{ today: clock.today(), at: clock.now(), asked: askedOf(bindings, definitions) },
  }
}

const isOld = (defined: DefinedIndicator, round: Round, progress: Progress | undefined) =>
  progress?.stamp !== stampOf(defined, round)

/** What may have changed since the last settling. */
type Since = {
  readonly touched: ReadonlySet<string>
  readonly changed: ReadonlySet<string>
  readonly mark: Mark
  readonly reported: ReadonlyMap<string, number>
  readonly known: ReadonlyMap<string, Progress>
}

function isTouched({ definition }: DefinedIndicator, { touched, changed, mark, reported, known }: Since): boolean {
  const { id, method } = definition
  switch (method.by) {
    case 'acts':
      return touched.has(method.kind)
    case 'formula':
      return mark.isOpen || inputsOf(definition).some(input => changed.has(input.id))
    case 'report':
      return (reported.get(id) ?? 0) !== known.get(id)?.settledTo
  }
}

/** Settles one indicator; true where something was computed. */
function settleOne(db: Db, defined: DefinedIndicator, round: Round): Promise<boolean> {
  const { id, method } = defined.definition
  return db.transaction().execute(async trx => {
    const progress = await lockProgress(trx, id)
    const stamp = stampOf(defined, round)
    const isWhole = progress?.stamp !== stamp
    // Another process was quicker. A formula's inputs may have changed without a new act.
    if (method.by === 'acts' && !isWhole && progress.settledTo >= round.size) return false
    const settledTo =
      method.by === 'report'
        ? await settleReported(trx, defined, {
            round,
            applied: progress?.settledTo ?? 0,
            isFresh: isFresh(defined, progress),
          })
        : await settleComputed(trx, defined, { round, progress, isWhole })
    await saveProgress(trx, id, { version: defined.version, settledTo, stamp })
    return true
  })
}

const isFresh = ({ version }: DefinedIndicator, progress: Progress | undefined) => progress?.version !== version

async function settleComputed(
  trx: Trx,
  defined: DefinedIndicator,
  {
    round,
    progress,
    isWhole,
  }: { readonly round: Round; readonly progress: Progress | undefined; readonly isWhole: boolean },
): Promise<number> {
  const { id, method } = defined.definition
  const fresh = isFresh(defined, progress)
  const isSameUnit = progress !== undefined && unitIn(progress.stamp) === unitOf(defined, round)
  const from = fresh || !isSameUnit ? 0 : progress.settledTo
  const computed =
    method.by === 'acts'
      ? await computeFromActs(trx, { defined, method }, { round, from, isFresh: fresh, isWhole })
      : method.by === 'formula'
        ? computeFromFormula(defined, method.formula, {
            ...{ round, isFresh: fresh },
            inputs: await currentPoints(trx, [...new Set(inputsOf(defined.definition).map(input => input.id))]),
          })
        : []
  const current = await currentPoints(trx, [id])
  const stamped = { indicator: id, version: defined.version, at: round.at }
  await savePoints(trx, id, revise(current, computed, stamped, { endOthers: fresh }), round.at)
  return round.size
}
