/** Values of indicators that are queries over acts. */
import {
  type ActsMethod,
  boundsOf,
  type Figure,
  figureOf,
  noFigure,
  type Parts,
  yearsOf,
} from '../../evidence/index.ts'
import type { Db, Trx } from '../../kernel/database.ts'
import { addSlices, addsUp, partsOfSlices, type Slice, type Stretch, slicesOf } from '../compile/slices.ts'
import { partsOfTallies, type TallySlice, talliesOf } from '../compile/tallies.ts'
import type { DefinedIndicator, Reason } from '../model.ts'
import { listSlices, saveSlices } from '../store/parts.ts'
import { newestOfKind, yearsOfKind } from '../store/record.ts'
import type { Asked } from './asked.ts'
import { isDay, type Round, type Unit, unitOf } from './context.ts'
import { isClosed, periodsOf } from './periods.ts'
import type { Computed } from './revise.ts'

/** About how many acts one statement counts: few enough that pages don't wait for it. */
const chunk = 20_000

/** What the days from `on` came to in a district. */
type Piece = { readonly on: string; readonly district: string }
/** What acts came to, ready to be put together for any place. */
type Pieces = {
  readonly pieces: readonly Piece[]
  partsOf(isIn: (piece: Piece) => boolean, isAcrossYears: boolean): Parts
}

/** What is to be computed again. */
export type Extent = {
  readonly round: Round
  /** Acts before this one stand in the kept slices; 0 where those are to be made from the first act on. */
  readonly from: number
  /** The definition is new or another: every value, and what was kept under another definition ends. */
  readonly isFresh: boolean
  /** More than the acts changed: values of closed years too. */
  readonly isWhole: boolean
}

/** An indicator that is a query over acts. */
export type ByActs = { readonly defined: DefinedIndicator; readonly method: ActsMethod }

/** Computes an indicator's values; what is kept of its acts is brought up to the round's size on the way. */
export async function computeFromActs(trx: Trx, one: ByActs, extent: Extent): Promise<Computed[]> {
  const { method } = one
  const { round } = extent
  const known = await yearsOfKind(trx, method.kind, { last: round.today.year + 1 })
  const years = known.map(({ year }) => year)
  const closedYears = new Set([...round.closed].flatMap(series => yearOfSeries(series, method.kind)))
  const openYears = new Set(years.filter(year => !closedYears.has(year)))
  const isLive = ({ period }: Asked) =>
    extent.isWhole || method.over === 'until' || yearsOf(period).some(year => !closedYears.has(year))
  const acts = known.reduce((sum, year) => sum + year.acts, 0)
  const pieces = await piecesOf(trx, one, { ...extent, years, closedYears, acts })
  const reason = await reasonFor(trx, one, extent)
  return placesOf(one, { round, pieces, years })
    .filter(isLive)
    .map(({ period, district }) => {
      const { figure, acts } = figureAt(method, pieces, { period, district, today: round.today })
      const provisional = !isClosed(period, { closedYears, openYears, over: method.over })
      return { period, district, figure, acts, reason, provisional }
    })
}

function yearOfSeries(series: string, kind: string): number[] {
  return series.startsWith(`${kind}/`) ? [Number(series.slice(kind.length + 1))] : []
}

async function reasonFor(db: Db, { defined, method }: ByActs, { round, isFresh }: Extent): Promise<Reason> {
  if (isFresh) return { code: 'definition-changed', version: defined.version, says: defined.reason ?? '' }
  return { code: 'corrected', act: (await newestOfKind(db, method.kind, round.size)) ?? defined.act }
}

/** Where the indicator has values: its own periods from its first acts on, and what bindings ask for. */
function placesOf(
  { defined: { definition }, method }: ByActs,
  { round, pieces, years }: { readonly round: Round; readonly pieces: Pieces; readonly years: readonly number[] },
): Asked[] {
  const districts = [...new Set(pieces.pieces.map(({ district }) => district))].filter(district => district !== '')
  const firstYear = years[0] === undefined ? undefined : `${years[0]}-01-01`
  const begin = method.over === 'until' ? pieces.pieces.map(({ on }) => on).sort()[0] : firstYear
  const span = begin === undefined ? undefined : { from: Temporal.PlainDate.from(begin), to: round.today }
  const places = (span === undefined ? [] : periodsOf(definition.frequency, span)).flatMap(period =>
    // A day's value is kept for the whole city alone: what a chart by the day shows.
    ['', ...(isDay(period) ? [] : districts)].map(district => ({ period, district })),
  )
  const all = [...places, ...(round.asked.get(definition.id) ?? [])]
  return [...new Map(all.map(place => [`${place.period}|${place.district}`, place])).values()]
}

function figureAt(
  method: ActsMethod,
  pieces: Pieces,
  { period, district, today }: Asked & { readonly today: Temporal.PlainDate },
): { figure: Figure; acts: number } {
  const { from, until } = boundsOf(period)
  if (from > today.toString()) return { figure: noFigure('not-yet'), acts: 0 }
  const first = method.over === 'until' ? '' : from
  const isAcrossYears = method.over === 'until' || yearsOf(period).length > 1
  const isIn = (piece: Piece) =>
    piece.on >= first && piece.on < until && (district === '' || piece.district === district)
  const parts = pieces.partsOf(isIn, isAcrossYears)
  return { figure: figureOf(method, parts), acts: parts.acts }
}

/** The years in which there are acts of the kind, those that are closed, and how many acts there are. */
type Years = {
  readonly years: readonly number[]
  readonly closedYears: ReadonlySet<number>
  readonly acts: number
}

async function piecesOf(trx: Trx, one: ByActs, extent: Extent & Years): Promise<Pieces> {
  const { defined, method } = one
  const unit = unitOf(defined, extent.round)
  const { compute } = method
  if (addsUp(compute)) {
    const slices = await slicesUpTo(trx, one, { from: extent.from, until: extent.round.size, unit, acts: extent.acts })
    return { pieces: slices, partsOf: isIn => partsOfSlices(compute, slices.filter(isIn)) }
  }
  const tallies: TallySlice[] = []
  for (const year of yearsToRead(one, extent))
    tallies.push(...(await talliesOf(trx, method, { series: `${method.kind}/${year}`, by: unit })))
  const partsOf: Pieces['partsOf'] = (isIn, isAcrossYears) =>
    partsOfTallies(compute, tallies.filter(isIn), { isAcrossYears })
  return { pieces: tallies, partsOf }
}

/** A closed year's acts are read only where a period that is still open, or everything, rests on them. */
function yearsToRead({ defined, method }: ByActs, { round, isWhole, years, closedYears }: Extent & Years): number[] {
  if (isWhole || method.over === 'until') return [...years]
  const asked = (round.asked.get(defined.definition.id) ?? []).map(({ period }) => yearsOf(period))
  const spans = asked.filter(touched => touched.some(year => !closedYears.has(year)))
  const needed = new Set([...years.filter(year => !closedYears.has(year)), ...spans.flat()])
  return years.filter(year => needed.has(year))
}

/** The slices that were kept, with those of the acts since. */
async function slicesUpTo(
  trx: Trx,
  { defined: { definition }, method }: ByActs,
  { from, until, unit, acts }: Stretch & { readonly unit: Unit; readonly acts: number },
): Promise<Slice[]> {
  const kept = from === 0 ? [] : await listSlices(trx, definition.id)
  const statements = Math.max(1, Math.ceil(Math.min(acts, until - from) / chunk))
  const step = Math.ceil((until - from) / statements)
  let more: Slice[] = []
  for (let at = from; at < until; at += step)
    more = addSlices(more, await slicesOf(trx, method, { from: at, until: Math.min(at + step, until), by: unit }))
  const all = addSlices(kept, more)
  const touched = new Set(more.map(({ on, district }) => `${on}|${district}`))
  const changed = all.filter(({ on, district }) => touched.has(`${on}|${district}`))
  await saveSlices(trx, definition.id, changed, { all: from === 0 })
  return all
}
