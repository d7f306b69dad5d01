/** The days that are made up, which of them are worked, and how busy each is. */

/** The first day and the last. */
const [firstDay, lastDay] = ['2019-01-01', '2020-09-30'] as const

/** The years that acts fall into. */
export type Year = 2019 | 2020

/** A day of the city. */
export type Day = {
  /** `2019-05-03`. */
  readonly date: string
  readonly year: Year
  readonly month: number
  readonly endsMonth: boolean
  /** 1 is Monday. */
  readonly weekday: number
  readonly isWorked: boolean
  readonly isHoliday: boolean
  /** Its first moment in milliseconds since 1970: midnight at UTC+8. */
  readonly start: number
}

/** Stretches of days off, from the State Council's notices of the holidays of 2019 and 2020. */
const holidays: readonly (readonly [from: string, to: string])[] = [
  ['2019-01-01', '2019-01-01'],
  ['2019-02-04', '2019-02-10'],
  ['2019-04-05', '2019-04-07'],
  ['2019-05-01', '2019-05-04'],
  ['2019-06-07', '2019-06-09'],
  ['2019-09-13', '2019-09-15'],
  ['2019-10-01', '2019-10-07'],
  ['2020-01-01', '2020-01-01'],
  // The Spring Festival of 2020 was lengthened for the epidemic.
  ['2020-01-24', '2020-02-02'],
  ['2020-04-04', '2020-04-06'],
  ['2020-05-01', '2020-05-05'],
  ['2020-06-25', '2020-06-27'],
]

/** Saturdays and Sundays that were worked in exchange. */
const workedWeekends = new Set([
  ...['2019-02-02', '2019-02-03', '2019-04-28', '2019-05-05', '2019-09-29', '2019-10-12'],
  ...['2020-01-19', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27'],
])

/** All days, in order. */
export const days: readonly Day[] = daysFrom(Temporal.PlainDate.from(firstDay))

function daysFrom(first: Temporal.PlainDate): Day[] {
  const count = first.until(lastDay).days + 1
  return Array.from({ length: count }, (_, at) => dayOf(first.add({ days: at })))
}

function dayOf(plain: Temporal.PlainDate): Day {
  const date = plain.toString()
  const isHoliday = holidays.some(([from, to]) => date >= from && date <= to)
  const weekday = plain.dayOfWeek
  return {
    ...{ date, year: plain.year === 2019 ? 2019 : 2020, month: plain.month, weekday, isHoliday },
    endsMonth: plain.day === plain.daysInMonth,
    isWorked: !isHoliday && (weekday <= 5 || workedWeekends.has(date)),
    start: Date.parse(`${date}T00:00:00+08:00`),
  }
}

/** How much of something happens on a day, against an ordinary day's 1. */
export type Pace = (day: Day) => number

/** What was left of ordinary life in the months of 2020; the first of January to the last of September. */
const travelLeft = [0.95, 0.22, 0.28, 0.36, 0.5, 0.55, 0.68, 0.8, 0.88]
const eventsLeft = [1, 0, 0.02, 0.25, 0.7, 1.1, 1.3, 1.4, 1.4]
const worksLeft = [0.9, 0.05, 0.55, 1, 1.1, 1.1, 1.1, 1.1, 1.15]
const officeLeft = [1, 0.4, 0.9, 1, 1, 1, 1, 1, 1]

const leftOf = (left: readonly number[], { year, month }: Day) => (year === 2019 ? 1 : (left[month - 1] ?? 1))

/** Offices: on working days alone. */
export const office: Pace = day => (day.isWorked ? leftOf(officeLeft, day) : 0)
/** Building, and its acceptance. */
export const works: Pace = day => (day.isWorked ? 1 : day.isHoliday ? 0.02 : 0.25) * leftOf(worksLeft, day)
/** What goes on every day. */
export const daily: Pace = day => (day.isWorked ? 1 : 0.8) * (0.5 + 0.5 * leftOf(officeLeft, day))
/** Journeys. */
export const travel: Pace = day => (day.isHoliday ? 1.15 : 1) * leftOf(travelLeft, day)
/** Outings: at weekends and on holidays. */
export const outings: Pace = day => (day.isHoliday ? 2.2 : day.isWorked ? 0.8 : 1.5) * leftOf(travelLeft, day)
/** Events. */
export const events: Pace = day => (day.isWorked ? 0.8 : 1.6) * leftOf(eventsLeft, day)
/** What is ready when the school year begins. */
export const schoolYear: Pace = day => {
  const isSummersEnd = (day.month === 8 && day.date.slice(8) >= '20') || (day.month === 9 && day.date.slice(8) <= '05')
  return isSummersEnd ? 9 : day.isWorked ? 0.06 : 0
}
/** What comes to an end towards the year's end. */
export const yearsEnd: Pace = day => (day.isWorked ? day.month ** 1.6 : 0)
/** The same on each day. */
export const steady: Pace = () => 1
