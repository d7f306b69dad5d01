/** Which periods an indicator has values for. */
import { type Definition, yearsOf } from '../../evidence/index.ts'

/** From the smallest: an indicator by the month has values by quarter and by year too. */
const ladder = ['day', 'month', 'quarter', 'year'] as const

const two = (number: number) => String(number).padStart(2, '0')

/** The periods of a frequency and of those above it that hold a day from `from` to `to`, both in. */
export function periodsOf(
  frequency: Definition['frequency'],
  { from, to }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): string[] {
  const periods = new Set<string>()
  const names = ladder.slice(ladder.indexOf(frequency))
  for (let month = from.with({ day: 1 }); Temporal.PlainDate.compare(month, to) <= 0; month = month.add({ months: 1 }))
    for (const name of names) for (const period of periodsIn(name, month, { from, to })) periods.add(period)
  return [...periods]
}

/** The periods of one frequency that hold a day of the month. */
function periodsIn(
  frequency: Definition['frequency'],
  month: Temporal.PlainDate,
  { from, to }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): string[] {
  switch (frequency) {
    case 'year':
      return [String(month.year)]
    case 'quarter':
      return [`${month.year}-Q${Math.ceil(month.month / 3)}`]
    case 'month':
      return [`${month.year}-${two(month.month)}`]
    case 'day':
      return Array.from({ length: month.daysInMonth }, (_, at) => month.with({ day: at + 1 }))
        .filter(day => Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, to) <= 0)
        .map(String)
  }
}

/** Whether all that the period's figure rests on is closed: then it is final. A stock rests on all earlier years too. */
export function isClosed(
  period: string,
  {
    closedYears,
    openYears,
    over,
  }: {
    /** Years whose series are closed. */
    readonly closedYears: ReadonlySet<number>
    /** Years that have acts and whose series are open. */
    readonly openYears: ReadonlySet<number>
    readonly over: 'period' | 'until'
  },
): boolean {
  const years = yearsOf(period).map(Number)
  if (!years.every(year => closedYears.has(year))) return false
  const last = Math.max(...years)
  return over === 'period' || ![...openYears].some(year => year <= last)
}
