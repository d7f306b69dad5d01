/** A month of the record as a calendar: how many acts on each day, each day a way to them. */
import { type Html, html } from '../html.ts'
import type { Reader } from '../say.ts'
import type { Tally } from './ports.ts'
import type { RecordLinks, RecordQuery } from './query.ts'
import { recordWords as words } from './words.ts'

/** What the calendar is drawn from. */
export type MonthView = {
  readonly query: RecordQuery
  /** Days that have acts, in order. */
  readonly days: readonly Tally[]
  readonly links: RecordLinks
  readonly reader: Reader
}

/** Shades of a cell, from none to the busiest day of the month. */
const shades = 4

/** The calendar of the chosen day's month, of the chosen month, or of the newest; nothing where there are no acts. */
export function renderMonth({ query, days, links, reader }: MonthView): Html | undefined {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const month = Temporal.PlainYearMonth.from(query.day?.slice(0, 7) ?? query.month ?? last.key.slice(0, 7))
  const counts = new Map(days.filter(({ key }) => key.startsWith(String(month))).map(({ key, count }) => [key, count]))
  const most = Math.max(1, ...counts.values())
  const { day: _, month: __, before: ___, after: ____, ...kept } = query
  const cell = (date: Temporal.PlainDate | undefined) => {
    if (date === undefined) return html`<td></td>`
    const count = counts.get(String(date)) ?? 0
    if (count === 0) return html`<td><span>${date.day}</span></td>`
    const current = query.day === String(date) && html` aria-current="date"`
    const shade = Math.ceil((count / most) * shades)
    const heard = reader.say(words['month.day'], { count: grouped(count) })
    return html`<td><a class="shade-${shade}" href="${links.list({ ...kept, day: String(date) })}"${current}>${date.day}<span class="only-heard">${heard}</span><small aria-hidden="true">${shortCount(count)}</small></a></td>`
  }
  const turn = (to: Temporal.PlainYearMonth, isThere: boolean, word: 'month.previous' | 'month.next', sign: string) =>
    isThere
      ? html`<a href="${links.list({ ...kept, month: String(to) })}" aria-label="${reader.say(words[word])}">${sign}</a>`
      : html`<span></span>`
  return html`<table class="month"><caption><span class="turn">${turn(month.subtract({ months: 1 }), String(month) > first.key.slice(0, 7), 'month.previous', '‹')}<b>${monthName(month, reader)}</b>${turn(month.add({ months: 1 }), String(month) < last.key.slice(0, 7), 'month.next', '›')}</span></caption>
<thead><tr>${weekdays(reader).map(name => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${weeksOf(month).map(week => html`<tr>${week.map(cell)}</tr>`)}</tbody></table>`
}

/** The weeks of a month from Monday to Sunday; days of other months are left out. */
function weeksOf(month: Temporal.PlainYearMonth): (Temporal.PlainDate | undefined)[][] {
  const lead = month.toPlainDate({ day: 1 }).dayOfWeek - 1
  const cells: (Temporal.PlainDate | undefined)[] = Array.from({ length: lead }, () => undefined)
  for (let day = 1; day <= month.daysInMonth; day++) cells.push(month.toPlainDate({ day }))
  while (cells.length % 7 !== 0) cells.push(undefined)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

function weekdays({ say }: Reader): string[] {
  return say(words['month.weekdays']).split(' ')
}

function monthName(month: Temporal.PlainYearMonth, { language }: Reader): string {
  if (language === 'zh') return `${month.year}年${month.month}月`
  return month.toPlainDate({ day: 1 }).toLocaleString('en-US', { year: 'numeric', month: 'long' })
}

/** A count by thousands: `213,442`. */
export function grouped(count: number): string {
  return count.toLocaleString('en-US')
}

/** In a cell there is room for four characters. */
function shortCount(count: number): string {
  return count < 10_000 ? String(count) : `${Math.round(count / 1000)}k`
}
