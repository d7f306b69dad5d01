/**
 * Recounts a whole log: series without gaps, closing acts true, and every bound number of every report computed anew.
 * Acts come as a stream, twice: definitions and bindings may stand behind the acts that they count.
 */
import type { Text } from '../../kernel/words.ts'
import type { Entry, PlacedEntry } from '../../proof/index.ts'
import { fits } from '../claim/fits.ts'
import { judge, pullOf, reaches } from '../claim/judge.ts'
import { type Figure, whyText } from '../figure.ts'
import type { Binding, Standing } from '../model.ts'
import { type Counted, needsOf } from '../needs.ts'
import { boundsOf } from '../periods.ts'
import { boundFigure, type Sources } from '../resolve.ts'
import { addTo, openTally, partsOfTally, type Tally } from '../tally.ts'
import { reportedKey } from '../verify/documents.ts'
import { type Gathered, gather, type RecountProblem } from './gather.ts'

/** A number of a report, computed anew. */
export type RecountedMeasure = {
  /** `REPORT.EDITION.NUMBER`. */
  readonly measure: string
  readonly quote: string
  readonly standing: Standing
  /** In the claim's terms. */
  readonly claimed: number
  readonly computed: number | undefined
  readonly unit: string
  readonly differsBy?: number
  /** Why there is no figure. */
  readonly why?: Text
}

/** What a log comes to. `ok`: nothing in it contradicts itself; numbers that differ are told by their standing. */
export type Recounted = {
  readonly ok: boolean
  readonly acts: number
  /** The newest day of an act. */
  readonly asOf: string
  readonly kinds: readonly { readonly kind: string; readonly count: number }[]
  readonly series: readonly { readonly series: string; readonly count: number; readonly isClosed: boolean }[]
  /** The first of each series and of each act that is wrong, up to 100. */
  readonly problems: readonly RecountProblem[]
  readonly measures: readonly RecountedMeasure[]
}

/**
 * Recounts a log. `read` begins the stream anew each time: from the first act to the last, in order.
 * What it holds in memory grows with the number of acts by their ids alone, some 100 bytes each.
 */
export async function recount(read: () => AsyncIterable<readonly PlacedEntry[]>): Promise<Recounted> {
  const gathered = await gather(read())
  const tallies = await tally(gathered, read)
  const measures = [...gathered.bindings.values()].map(({ binding }) => measured(binding, gathered, tallies))
  const { problems, series, kinds, closings } = gathered
  return {
    ...{ ok: problems.length === 0, acts: gathered.acts, asOf: gathered.asOf, problems, measures },
    kinds: [...kinds].map(([kind, count]) => ({ kind, count })).sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    series: [...series.values()]
      .map(({ series: name, count }) => ({ series: name, count, isClosed: closings.has(name) }))
      .sort((a, b) => (a.series < b.series ? -1 : 1)),
  }
}

type Tallies = ReadonlyMap<string, Tally>

const keyOf = ({ method, window: { period, district } }: Counted) =>
  `${JSON.stringify(method)}|${period}|${district ?? ''}`

/** Counts everything that any bound number needs, in one pass. */
async function tally(gathered: Gathered, read: () => AsyncIterable<readonly PlacedEntry[]>): Promise<Tallies> {
  const tallies = new Map<string, Tally>()
  const byKind = new Map<string, Tally[]>()
  for (const { binding } of gathered.bindings.values())
    for (const counted of needsOf(binding, definitionsFor(binding, gathered)).counted) {
      const key = keyOf(counted)
      if (tallies.has(key)) continue
      const opened = openTally(counted.method, counted.window)
      tallies.set(key, opened)
      const { kind } = counted.method
      byKind.set(kind, [...(byKind.get(kind) ?? []), opened])
    }
  if (tallies.size === 0) return tallies
  for await (const acts of read()) for (const { entry } of acts) addToAll(byKind.get(entry.kind), entry)
  return tallies
}

function addToAll(tallies: readonly Tally[] | undefined, entry: Entry): void {
  for (const each of tallies ?? []) addTo(each, entry)
}

/** The bound indicator as the binding means it; others as they were defined last. */
function definitionsFor(binding: Binding, { definitions, definedBy }: Gathered): Sources['definition'] {
  return id => (id === binding.indicator ? definedBy.get(binding.definition) : definitions.get(id))
}

function measured(binding: Binding, gathered: Gathered, tallies: Tallies): RecountedMeasure {
  const { measure, claim, period } = binding
  const definition = definitionsFor(binding, gathered)
  const { figure } = boundFigure(
    {
      definition,
      parts: (method, window) => {
        const counted = tallies.get(keyOf({ method, window }))
        if (counted === undefined) throw new Error(`nothing was counted for ${binding.indicator} in ${window.period}`)
        return partsOfTally(counted)
      },
      reported: (indicator, { period: of, district }) =>
        gathered.reported.get(reportedKey({ indicator, period: of, district }))?.value,
    },
    binding,
  )
  const defined = definition(binding.indicator)
  const unfit = defined === undefined ? whyText.missing : fits(binding, defined)
  const base = {
    ...{ measure: `${measure.report}.${measure.edition}.${measure.number}`, quote: measure.quote },
    ...{ claimed: claim.value, unit: claim.unit },
  }
  if (unfit !== undefined) return { ...base, standing: 'uncomputable', computed: undefined, why: unfit }
  const isOver = boundsOf(period).until <= gathered.asOf
  return { ...base, ...standingOf(binding, figure, { isOver, good: defined?.good ?? 'none' }) }
}

type Judged = Pick<RecountedMeasure, 'standing' | 'computed' | 'differsBy' | 'why'>

function standingOf(
  { claim, measure: { quote } }: Binding,
  figure: Figure,
  { isOver, good }: { readonly isOver: boolean; readonly good: 'up' | 'down' | 'none' },
): Judged {
  if (figure.kind === 'none') return { standing: 'uncomputable', computed: undefined, why: whyText[figure.why] }
  const computed = figure.value
  if (claim.role === 'target') {
    if (!isOver) return { standing: 'bound', computed }
    return { standing: reaches(claim, computed, pullOf(claim, good), quote) ? 'met' : 'missed', computed }
  }
  const { agrees, differsBy } = judge(claim, computed, quote)
  return agrees ? { standing: 'agrees', computed } : { standing: 'differs', computed, differsBy }
}
