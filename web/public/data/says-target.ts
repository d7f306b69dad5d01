/** How a target stands, in clauses one after the other: how far, how far it should be, where it leads, what is missing. */
import type { MeasureStanding } from '../../../src/indicator/index.ts'
import type { Reader } from '../say.ts'
import { type Outlook, outlookOf } from './outlook.ts'
import { dayShort, periodName } from './period.ts'
import type { Mark } from './standing.ts'
import { standingWords as words } from './standing-words.ts'
import { differenceLine, inItsTerms } from './terms.ts'

/** The sentence of a target; '' where nothing is projected. */
export function saysTarget(mark: Mark, standing: MeasureStanding | undefined, reader: Reader): string {
  const outlook = standing && outlookOf(standing)
  if (standing === undefined || outlook === undefined) return ''
  const isAhead = outlook.isOpen && mark !== 'met'
  const clauses = [
    saysNow(standing, outlook, reader),
    isAhead ? saysNeeded(standing, outlook, reader) : '',
    ...(isAhead ? saysAhead(mark, standing, outlook, reader) : [saysOutcome(mark, standing, outlook, reader)]),
  ].filter(clause => clause !== '')
  return reader.language === 'zh' ? `${clauses.join('，')}。` : sentenceFrom(clauses)
}

function saysNow(standing: MeasureStanding, { path, asOf }: Outlook, { say, language }: Reader): string {
  const figure = inItsTerms(path.has, standing, language)
  return asOf === undefined
    ? say(words['way.now'], { figure })
    : say(words['way.soFar'], { day: dayShort(asOf, language), figure })
}

/** Large print leaves it out. */
function saysNeeded(standing: MeasureStanding, { needed }: Outlook, { say, language, view }: Reader): string {
  if (needed === undefined || view === 'elder') return ''
  return say(words['way.needed'], { needed: inItsTerms(needed, standing, language) })
}

/** What it comes to at this pace, and what that means; what stays as it is, is said once. */
function saysAhead(mark: Mark, standing: MeasureStanding, outlook: Outlook, reader: Reader): string[] {
  const { say, language } = reader
  const { method, projected } = outlook.path
  const [end, outcome] = [endOf(standing, reader), saysOutcome(mark, standing, outlook, reader)]
  if (method === 'latest') return [[say(words['way.stays'], { end }), outcome].join(language === 'zh' ? '，' : ', ')]
  return [say(words['way.leads'], { end, projected: inItsTerms(projected, standing, language) }), outcome]
}

function saysOutcome(mark: Mark, standing: MeasureStanding, { path, gap }: Outlook, { say, language }: Reader): string {
  if (mark === 'met') return say(words['way.met'])
  if (mark === 'on-track') return say(words['way.enough'])
  if (gap === 0) return ''
  return say(words[path.pull === 'up' ? 'way.short' : 'way.over'], { gap: differenceLine(gap, standing, language) })
}

function endOf({ binding }: MeasureStanding, { say, language }: Reader): string {
  const period = binding?.period ?? ''
  if (/^\d{4}$/.test(period)) return say(words['way.end'])
  return say(words['way.endOf'], { period: periodName(period, language) })
}

function sentenceFrom(clauses: readonly string[]): string {
  const [first = '', ...rest] = clauses
  return `${[first.slice(0, 1).toUpperCase() + first.slice(1), ...rest].join('; ')}.`
}
