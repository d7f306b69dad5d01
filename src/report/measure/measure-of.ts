/** Puts together what was found out about an amount: the measure of the contract. */
import type { Change, Measure, Stretch } from '../model.ts'
import { type Folded, sourceStretch } from '../numeral/fold.ts'
import type { Years } from '../words/times.ts'
import type { Words } from '../words/vocabulary.ts'
import { wordAt } from '../words/word-list.ts'
import type { Amount } from './amount.ts'
import { doubtsOf } from './confidence.ts'
import type { Dated } from './dates.ts'
import type { Frame } from './frames.ts'
import type { Indicator } from './indicators.ts'
import { averagedOver, periodName, withinSpan } from './periods.ts'
import { isWholeOf, roleOf } from './roles.ts'
import { guessedUnit } from './unit-guess.ts'

/** Where an amount stands: its paragraph, its section's frame, its clause, the amounts beside it in that clause. */
export type Setting = {
  readonly folded: Folded
  readonly frame: Frame
  readonly section: string
  readonly isProblem: boolean
  readonly clause: Stretch
  readonly previous: Amount | undefined
  readonly following: Amount | undefined
}

const contextLength = 40

/** The measure that an amount is. */
export function measureOf(
  amount: Amount,
  indicator: Indicator,
  dated: Dated,
  setting: Setting,
  words: Words,
  years: Years,
): Measure {
  const { period, role } = periodAndRole(amount, indicator, dated, setting, words, years)
  const hasUnit = amount.unitKind !== 'none'
  const guess = hasUnit ? '' : guessedUnit(indicator.name, amount.numeral.scaled === true, words)
  return {
    ...quotedFrom(setting.folded, amount),
    value: amount.value,
    ...(amount.valueMax === undefined ? {} : { valueMax: amount.valueMax }),
    unit: hasUnit ? amount.unit : guess,
    comparator: amount.comparator,
    change: changeOf(amount, indicator.name, words),
    indicator: indicator.name,
    period,
    role,
    section: setting.section,
    ...doubtsOf({ amount, indicator, period, isUnitGuessed: guess !== '' }),
  }
}

/** The role depends on the time that was told, and the year within a span on the role: they are found in this order. */
function periodAndRole(
  amount: Amount,
  indicator: Indicator,
  { told, lead }: Dated,
  { folded, frame, clause, isProblem, previous, following }: Setting,
  words: Words,
  years: Years,
): Pick<Measure, 'period' | 'role'> {
  const textFrom = (start: number): string =>
    folded.text.slice(Math.max(start, amount.core.start - contextLength), amount.core.start)
  const gap = textFrom(previous?.end ?? clause.start)
  const spans = lead === undefined ? [frame.period] : [lead, frame.period]
  const span = averagedOver(told ?? lead ?? frame.period, gap, spans, years.planned)
  const signs = {
    frame,
    period: span,
    isPeriodTold: told !== undefined || lead !== undefined,
    isEarlier: indicator.level === 'earlier',
    isWhole: isWholeOf(folded.text, amount, following),
    isProblem,
    before: textFrom(clause.start),
  }
  const role = roleOf(signs, years)
  return { role, period: periodName(withinSpan(span, { amount, indicator, gap, isResult: role === 'result' }, words)) }
}

/** A change that stands away from its number: `压减一般性支出5亿元`, `经济增速预期目标设定为6%`. */
function changeOf(amount: Amount, indicator: string, words: Words): Change {
  if (amount.change !== 'level' || amount.reached) return amount.change
  if (wordAt(words.farDecreases, indicator, 0) !== '') return 'decrease'
  return amount.unitKind === 'rate' && /增速|增幅|涨幅/.test(indicator) ? 'increase' : 'level'
}

/** A folded stretch as a quote of the source. */
export function quotedFrom(folded: Folded, within: Stretch): Stretch & { quote: string } {
  const { start, end } = sourceStretch(folded, within)
  return { start, end, quote: folded.source.slice(start, end) }
}
