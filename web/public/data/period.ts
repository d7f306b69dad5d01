/** Periods as people read them. */
import { cityTimeZone } from '../../../src/kernel/clock.ts'
import { fill, type Language } from '../../../src/kernel/words.ts'
import { dayIn } from '../visit.ts'
import { dataWords as words } from './words.ts'

/**
 * A period in words.
 *
 *     2019 → 2019年    2016-2020 → 2016–2020年    2019-H1 → 2019年上半年    2019-Q3 → 2019年第3季度    2019-05 → 2019年5月
 */
export function periodName(period: string, language: Language): string {
  const [year = '', part = ''] = period.split('-')
  const say = (word: keyof typeof words, values: Record<string, string>) => fill(words[word], language, values)
  if (part === '') return say('period.year', { year })
  if (part.length === 4) return say('period.years', { from: year, to: part })
  if (part === 'H1' || part === 'H2') return say(`period.${part}`, { year })
  if (part.startsWith('Q')) return say('period.quarter', { year, quarter: part.slice(1) })
  if (period.length > '2019-05'.length) return dayIn(language, period)
  return say('period.month', { year, month: monthName(part, language) })
}

/** A month by itself, as axes say it: `5月`, `May`. */
export function monthOnAxis(period: string, language: Language): string {
  const month = period.slice(5, 7)
  return language === 'zh' ? `${monthName(month, language)}月` : monthName(month, language)
}

/** A day without its weekday, as a line in a figure says it: `2020年9月30日`, `September 30, 2020`. */
export function dayShort(day: string, language: Language): string {
  if (language === 'zh') return dayIn(language, day).replace(/ .*$/, '')
  return Temporal.PlainDate.from(day).toLocaleString('en-US', { year: 'numeric', month: 'long', day: 'numeric' })
}

/** The day of the city on which a moment fell. */
export function dayOfMoment(moment: Temporal.Instant): string {
  return moment.toZonedDateTimeISO(cityTimeZone).toPlainDate().toString()
}

function monthName(month: string, language: Language): string {
  if (language === 'zh') return String(Number(month))
  return Temporal.PlainDate.from({ year: 2020, month: Number(month), day: 1 }).toLocaleString('en-US', {
    month: 'short',
  })
}
