/** Sorts the numerals of one paragraph: times, amounts that are measures, and the rest with the reason why not. */
import type { Stretch } from '../model.ts'
import type { Folded } from '../numeral/fold.ts'
import type { Numeral } from '../numeral/numeral.ts'
import { numeralsOf } from '../numeral/numerals.ts'
import type { WhyNot } from '../other/place.ts'
import { quotedFlags } from '../other/quotes.ts'
import { whyNot } from '../other/why-not.ts'
import { clausesOf } from '../sentence/sentences.ts'
import type { Years } from '../words/times.ts'
import type { Words } from '../words/vocabulary.ts'
import type { Amount } from './amount.ts'
import { amountsOf } from './amounts.ts'
import type { Clause } from './indicators.ts'
import { type Time, timesOf } from './times.ts'

/** A numeral of a folded text that is no measure. */
type Unmeasured = Stretch & WhyNot

/** A paragraph's clauses with their measured amounts, by sentence; its times; its other numerals. All in folded places. */
export type Sorted = {
  readonly sentences: readonly (readonly Clause[])[]
  readonly times: readonly Time[]
  readonly others: readonly Unmeasured[]
  readonly asideEnds: ReadonlyMap<number, number>
}

const fullStops = '。!?\n'
const contextLength = 40

/** Sorts the numerals of a folded paragraph. Every numeral ends in exactly one of the three. */
export function sortedNumerals(folded: Folded, words: Words, years: Years): Sorted {
  const { text } = folded
  const numerals = numeralsOf(text, words)
  const times = timesOf(text, numerals, words, years)
  const { free, dated } = apart(numerals, times)
  const quoted = quotedFlags(text)
  const others: Unmeasured[] = dated.map(time => ({
    start: time.start,
    end: time.end,
    kind: 'date',
    reason: '日期或时期',
  }))
  const timeStarts = new Map(times.map(time => [time.end, time.start]))
  const asideEnds = new Map<number, number>()
  const sentences: Clause[][] = [[]]
  let at = 0
  for (const clause of clausesOf(text, { start: 0, end: text.length })) {
    const own: Numeral[] = []
    for (let next = free[at]; next !== undefined && next.start < clause.end; next = free[++at]) own.push(next)
    const amounts =
      own.length === 0
        ? []
        : measured(text, clause, amountsOf(clause, own, { text, words, timeStarts }), quoted, words, (amount, why) => {
            others.push({ start: amount.core.start, end: amount.core.end, ...why })
            if (why.kind === 'size' || why.kind === 'age')
              asideEnds.set(amount.core.start, amount.end + (text.charAt(amount.end) === '级' ? 1 : 0))
          })
    sentences.at(-1)?.push({ ...clause, amounts })
    if (fullStops.includes(text.charAt(clause.end))) sentences.push([])
  }
  return { sentences, times, others: others.sort((a, b) => a.start - b.start), asideEnds }
}

function measured(
  text: string,
  clause: Stretch,
  amounts: readonly Amount[],
  quoted: Uint8Array,
  words: Words,
  reject: (amount: Amount, why: WhyNot) => void,
): Amount[] {
  return amounts.filter(amount => {
    const { core } = amount
    const before = text.slice(Math.max(clause.start, core.start - contextLength), core.start)
    const why = whyNot({ text, amount, clause, before, isQuoted: quoted[core.start] === 1, words })
    if (why !== undefined) reject(amount, why)
    return why === undefined
  })
}

/** Numerals within a time and those outside; `dated` are the times that hold a numeral. */
function apart(numerals: readonly Numeral[], times: readonly Time[]): { free: Numeral[]; dated: Time[] } {
  const free: Numeral[] = []
  const dated = new Set<Time>()
  let at = 0
  for (const numeral of numerals) {
    while ((times[at]?.end ?? Number.POSITIVE_INFINITY) <= numeral.start) at++
    const time = times[at]
    if (time !== undefined && time.start < numeral.end) dated.add(time)
    else free.push(numeral)
  }
  return { free, dated: [...dated] }
}
