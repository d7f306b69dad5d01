/** Where a number stands, in a sentence with its values. Pure. */
import type { Projection } from '../../../src/evidence/index.ts'
import type { MeasureStanding } from '../../../src/indicator/index.ts'
import type { Role } from '../../../src/report/index.ts'
import type { Reader } from '../say.ts'
import { outlookOf } from './outlook.ts'
import { dayShort, periodName } from './period.ts'
import type { Mark, RecordMarks } from './standing.ts'
import { standingWords as words } from './standing-words.ts'
import { valueLine } from './value.ts'

/** The sentence that explains a mark. */
export function saysStanding(
  mark: Mark,
  standing: MeasureStanding | undefined,
  { role, loading }: { readonly role: Role; readonly loading: RecordMarks['loading'] },
  reader: Reader,
): string {
  const { say } = reader
  switch (mark) {
    case 'untracked':
      return say(words[role === 'background' ? 'says.background' : 'says.untracked'])
    case 'loading':
      return say(words['says.loading'], { percent: percentOf(loading) })
    case 'bound':
      return standing?.why?.[reader.language] ?? say(words['says.bound'])
    case 'uncomputable':
      return say(words['says.uncomputable'], {
        why: withoutStop(standing?.why?.[reader.language] ?? say(words['why.unknown'])),
      })
    case 'agrees':
    case 'differs':
      return saysResult(mark, standing, reader)
    case 'on-track':
    case 'at-risk':
    case 'met':
    case 'missed':
      return saysTarget(mark, standing, reader)
  }
}

/** How much is loaded, in whole percent; it says 100 only when nothing is left. */
export function percentOf(loading: RecordMarks['loading']): number {
  return Math.min(Math.floor((loading?.share ?? 0) * 100), 99)
}

/** A figure in the terms of the sentence: `6.74%`, `5,612亿元`, with its step's precision. */
export function inItsTerms(
  figure: number,
  { binding, definition }: MeasureStanding,
  language: Reader['language'],
): string {
  const unit = binding?.claim.unit ?? definition?.unit ?? ''
  return valueLine(figure, unit, language, binding?.claim.step)
}

function saysResult(mark: 'agrees' | 'differs', standing: MeasureStanding | undefined, reader: Reader): string {
  const { figure, differsBy, method = 'acts' } = standing ?? {}
  if (standing === undefined || figure === undefined) return ''
  const said = { figure: inItsTerms(figure, standing, reader.language) }
  if (mark === 'agrees') return reader.say(words[`says.agrees.${method}`], said)
  const difference = differenceLine(Math.abs(differsBy ?? 0), standing, reader.language)
  return reader.say(words[`says.differs.${method}`], { ...said, difference })
}

/** A difference in the terms of the sentence; percentages differ by points. */
function differenceLine(difference: number, { binding }: MeasureStanding, language: Reader['language']): string {
  const { unit = '', step = 1 } = binding?.claim ?? {}
  const [shown, fine] = unit === '分数' ? [difference * 100, step * 10] : [difference, step / 10]
  const rounded = Number.isInteger(shown) ? shown : Math.max(Math.round(shown / fine), 1) * fine
  return valueLine(rounded, unit === '%' || unit === '分数' ? '个百分点' : unit, language)
}

/** Clauses one after the other: how far, how far it should be, where it leads, what is missing. */
function saysTarget(mark: Mark, standing: MeasureStanding | undefined, reader: Reader): string {
  const outlook = standing && outlookOf(standing)
  if (standing === undefined || outlook === undefined) return ''
  const { say, language, view } = reader
  const { path, needed, isOpen, gap, asOf } = outlook
  const line = (value: number) => inItsTerms(value, standing, language)
  const isShort = (mark === 'at-risk' || mark === 'missed') && gap > 0
  const clauses = [
    asOf === undefined
      ? say(words['way.now'], { figure: line(path.has) })
      : say(words['way.soFar'], { day: dayShort(asOf, language), figure: line(path.has) }),
    isOpen &&
      mark !== 'met' &&
      view === 'plain' &&
      needed !== undefined &&
      say(words['way.needed'], { needed: line(needed) }),
    isOpen && mark !== 'met' && saysAhead(standing, path, reader),
    mark === 'on-track' && say(words['way.enough']),
    mark === 'met' && say(words['way.met']),
    isShort && saysGap(path, differenceLine(gap, standing, language), say),
  ].filter(clause => clause !== false)
  return language === 'zh' ? `${clauses.join('，')}。` : sentenceFrom(clauses)
}

function saysGap({ pull }: Projection, gap: string, say: Reader['say']): string {
  return say(words[pull === 'up' ? 'way.short' : 'way.over'], { gap })
}

function saysAhead(standing: MeasureStanding, { method, projected }: Projection, { say, language }: Reader): string {
  const values = { end: endOf(standing, { say, language }), projected: inItsTerms(projected, standing, language) }
  return say(words[method === 'latest' ? 'way.stays' : 'way.leads'], values)
}

function sentenceFrom(clauses: readonly string[]): string {
  const [first = '', ...rest] = clauses
  return `${[first.slice(0, 1).toUpperCase() + first.slice(1), ...rest].join('; ')}.`
}

function endOf({ binding }: MeasureStanding, { say, language }: Pick<Reader, 'say' | 'language'>): string {
  const period = binding?.period ?? ''
  if (/^\d{4}$/.test(period)) return say(words['way.end'])
  return say(words['way.endOf'], { period: periodName(period, language) })
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[。.]$/, '')
}
