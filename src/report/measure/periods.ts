/** The period that an amount speaks of: the time told before it, else that of its paragraph, else that of its section. */
import type { Words } from '../words/vocabulary.ts'
import { type WordList, wordAt, wordBefore } from '../words/word-list.ts'
import type { Amount } from './amount.ts'
import type { Indicator } from './indicators.ts'

/** Years from `from` to `to`; null where they are not known. */
export type Period = { readonly from: number | null; readonly to: number | null }

/** Years as `2019` or `2016-2020`; null where they are not known. */
export function periodName({ from, to }: Period): string | null {
  if (from === null || to === null) return null
  return from === to ? String(from) : `${from}-${to}`
}

/** What tells for which years of a span a number holds. `gap` is what stands before it since the last number. */
type SpanSigns = {
  readonly amount: Amount
  readonly indicator: Indicator
  readonly gap: string
  readonly isResult: boolean
}

/**
 * The years of a span that a number speaks of. Of several years reviewed, an amount that was reached (达到61%) and one
 * that stands at a date or for a year (总量, 财政收入) are of the last; what was added up or averaged is of all of them.
 * The earlier level of `从70万亿元增加到100万亿元` stood before the span began, the later one at its end.
 */
export function withinSpan(span: Period, signs: SpanSigns, words: Words): Period {
  const { amount, indicator, gap } = signs
  if (span.from === null || span.from === span.to) return span
  if (indicator.level === 'earlier') return { from: span.from - 1, to: span.from - 1 }
  const last = { from: span.to, to: span.to }
  if (indicator.level === 'later') return last
  const isFlow = amount.change !== 'level' || names(words.flowNouns, gap) || names(words.flowNouns, indicator.name)
  const isStock =
    amount.reached || gap.endsWith('突破') || wordBefore(words.stockNouns, indicator.name, indicator.name.length) !== ''
  return signs.isResult && isStock && !isFlow ? last : span
}

/** 年均 speaks of a whole span even in a sentence that names its last year: `2020年达到820亿元，年均增长6.3%`. */
export function averagedOver(told: Period, gap: string, spans: readonly Period[], planned: number | null): Period {
  if (!gap.includes('年均') || told.from !== told.to) return told
  const span = spans.find(each => each.from !== each.to)
  if (span !== undefined) return span
  return planned !== null && told.to !== null && told.to > planned ? { from: planned, to: told.to } : told
}

function names(list: WordList, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (wordAt(list, text, at) !== '') return true
  return false
}
