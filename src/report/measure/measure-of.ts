/** Puts together what was found out about an amount: the measure of the contract. */
import type { Measure, Stretch } from '../model.ts'
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
  const { folded, frame, section, clause } = setting
  const textFrom = (start: number): string =>
    folded.text.slice(Math.max(start, amount.core.start - contextLength), amount.core.start)
  const gap = textFrom(setting.previous?.end ?? clause.start)
  const spans = dated.lead === undefined ? [frame.period] : [dated.lead, frame.period]
  const told = averagedOver(dated.told ?? dated.lead ?? frame.period, gap, spans, years.planned)
  const role = roleOf(
    {
      frame,
      period: told,
      isPeriodTold: dated.told !== undefined || dated.lead !== undefined,
      isEarlier: indicator.level === 'earlier',
      isWhole: isWholeOf(folded.text, amount, setting.following),
      isProblem: setting.isProblem,
      before: textFrom(clause.start),
    },
    years,
  )
  const period = periodName(withinSpan(told, { amount, indicator, gap, isResult: role === 'result' }, words))
  const guess = amount.unitKind === 'none' ? guessedUnit(indicator.name, amount.numeral.scaled === true, words) : ''
  return {
    ...quotedFrom(folded, amount),
    value: amount.value,
    ...(amount.valueMax === undefined ? {} : { valueMax: amount.valueMax }),
    unit: amount.unitKind === 'none' ? guess : amount.unit,
    comparator: amount.comparator,
    change: isCutBack(amount, indicator.name, words) ? 'decrease' : amount.change,
    indicator: indicator.name,
    period,
    role,
    section,
    ...doubtsOf({ amount, indicator, period, isUnitGuessed: guess !== '' }),
  }
}

/** `压减一般性支出5亿元`: the verb of decline stands before its object. */
function isCutBack(amount: Amount, indicator: string, words: Words): boolean {
  return amount.change === 'level' && !amount.reached && wordAt(words.farDecreases, indicator, 0) !== ''
}

/** A folded stretch as a quote of the source. */
export function quotedFrom(folded: Folded, within: Stretch): Stretch & { quote: string } {
  const { start, end } = sourceStretch(folded, within)
  return { start, end, quote: folded.source.slice(start, end) }
}
