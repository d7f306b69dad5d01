/** Times that a text names, and which of them say when what is counted happened. */
import type { Stretch } from '../model.ts'
import type { Numeral } from '../numeral/numeral.ts'
import { relativeTimes, type Years } from '../words/times.ts'
import type { Words } from '../words/vocabulary.ts'
import { wordAt, wordBefore, wordListOf } from '../words/word-list.ts'
import { planPeriodAt, type YearSpan, yearsAt } from './year-times.ts'

/**
 * - `period`: from `from` to `to`, it holds for what follows
 * - `vague`: a stretch whose years are not told (近年来): what follows has no known period
 * - `aside`: a date, a yardstick (比2015年) or a part of a name: it says nothing of what follows
 */
export type TimeUse = 'period' | 'vague' | 'aside'

/** A time named in a folded text. `from` and `to` are null where the years cannot be known. */
export type Time = Stretch & { readonly use: TimeUse; readonly from: number | null; readonly to: number | null }

const relativeTimeList = wordListOf([...relativeTimes.keys()])
const clauseStart = /[,;:。!?、—“"(\n]/
const longestSpan = 15

/** The times of a folded text, in order, none overlapping another. */
export function timesOf(text: string, numerals: readonly Numeral[], words: Words, years: Years): Time[] {
  const found: Time[] = []
  let numeralAt = 0
  for (let at = 0; at < text.length; ) {
    while ((numerals[numeralAt]?.start ?? text.length) < at) numeralAt++
    const numeral = numerals[numeralAt]
    const time =
      (numeral?.start === at ? numeralTimeAt(text, numeral, numerals[numeralAt + 1], words, years) : undefined) ??
      wordTimeAt(text, at, words, years)
    if (time !== undefined) found.push(time)
    at = time === undefined ? at + 1 : Math.max(time.end, at + 1)
  }
  return found
}

function wordTimeAt(text: string, at: number, words: Words, years: Years): Time | undefined {
  const vague = wordAt(words.vagueTimes, text, at)
  if (vague !== '') return { start: at, end: at + vague.length, use: 'vague', from: null, to: null }
  const neutral = wordAt(words.neutralTimes, text, at)
  if (neutral !== '') return { start: at, end: at + neutral.length, use: 'aside', from: null, to: null }
  const relative = wordAt(relativeTimeList, text, at)
  const time = relativeTimes.get(relative)
  if (time === undefined) return undefined
  const base = years[time.year]
  const year = base === null ? null : base + time.shift
  return asUsed(text, { start: at, end: at + relative.length, use: 'period', from: year, to: year }, words)
}

function numeralTimeAt(
  text: string,
  numeral: Numeral,
  next: Numeral | undefined,
  words: Words,
  years: Years,
): Time | undefined {
  const named = yearsAt(text, numeral, next)
  if (named !== undefined) return namedYears(text, numeral, named, words, years)
  const plan = planPeriodAt(text, numeral)
  if (plan !== undefined) return { ...plan, start: numeral.start, use: 'period' }
  return spanAt(text, numeral, words, years) ?? dayAt(text, numeral)
}

function namedYears(text: string, numeral: Numeral, span: YearSpan, words: Words, years: Years): Time {
  const since = wordAt(words.sinceWords, text, span.end)
  const time: Time = { start: numeral.start, end: span.end + since.length, use: 'period', from: span.from, to: span.to }
  if (since === '') return asUsed(text, time, words)
  const until = years.reviewed
  return asUsed(text, until !== null && span.to <= until ? { ...time, to: until } : time, words)
}

/** A year is a yardstick after 比 or before 同期, and part of a name in the middle of a clause. */
function asUsed(text: string, time: Time, words: Words): Time {
  const isYardstick =
    wordBefore(words.yardsticks, text, time.start) !== '' || wordAt(words.yardstickEnds, text, time.end) !== ''
  const isRelative = !/\d/.test(text.charAt(time.start))
  const opens =
    isRelative ||
    time.start === 0 ||
    clauseStart.test(text.charAt(time.start - 1)) ||
    wordBefore(words.timeLeads, text, time.start) !== ''
  const holds =
    opens ||
    time.from !== time.to ||
    /^(年?(底|末|前|内)|达|实现|完成|为|共|全年)/.test(text.slice(time.end, time.end + 3))
  return isYardstick || !holds ? { ...time, use: 'aside' } : time
}

/** Spans of so many years: 过去五年 · 五年来 · 近三年 · 今后五年 · 用三年时间. */
function spanAt(text: string, numeral: Numeral, words: Words, years: Years): Time | undefined {
  if (text.charAt(numeral.end) !== '年' || numeral.form !== 'number' || numeral.value > 100) return undefined
  const length = numeral.value
  const back = wordBefore(words.spansBack, text, numeral.start)
  const ahead = wordBefore(words.spansAhead, text, numeral.start)
  const after = numeral.end + 1
  const tail =
    ['左右的时间', '左右时间', '的时间', '时间', '以来', '来', '间', '内', '里'].find(word =>
      text.startsWith(word, after),
    ) ?? ''
  const isTotalled = /^(年均|累计|共|增加|增长|新增|平均)/.test(text.slice(after, after + 2)) && (numeral.start === 0 || clauseStart.test(text.charAt(numeral.start - 1)))
  const isBack = back !== '' || isTotalled || tail === '来' || tail === '以来' || tail === '间'
  const isAhead = ahead !== '' || tail.endsWith('时间') || tail === '内'
  if (!isBack && !isAhead) return runAt(text, numeral)
  const start = numeral.start - (isBack ? back.length : ahead.length)
  const stretch = { start, end: after + tail.length }
  if (numeral.more === true || length > longestSpan) return { ...stretch, use: 'vague', from: null, to: null }
  return isBack
    ? { ...stretch, use: 'period', from: shift(years.reviewed, 1 - length), to: years.reviewed }
    : { ...stretch, use: 'period', from: years.planned, to: shift(years.planned, length - 1) }
}

function shift(year: number | null, by: number): number | null {
  return year === null ? null : year + by
}

/** 连续五年: a run of years, which dates nothing. */
function runAt(text: string, numeral: Numeral): Time | undefined {
  const isRun = /连续$|连续第$|第$|逾$/.test(text.slice(Math.max(0, numeral.start - 3), numeral.start))
  return isRun ? { start: numeral.start, end: numeral.end + 1, use: 'aside', from: null, to: null } : undefined
}

/** Months, days and times of day: 6月30日 · 7月份 · 24:00. They leave the year as it is. */
function dayAt(text: string, numeral: Numeral): Time | undefined {
  if (numeral.form !== 'number' || !Number.isInteger(numeral.value)) return undefined
  const day = /^((-|—|~|至|到|——)?\d{0,2}月份?(\d{1,2}[日号])?|世纪(\d0年代)?|年代)/.exec(
    text.slice(numeral.end, numeral.end + 10),
  )?.[0]
  const isMonth = day?.includes('月') === true && numeral.value >= 1 && numeral.value <= 12
  const isAge = day !== undefined && !day.includes('月') && numeral.value <= 100
  if (!isMonth && !isAge) return undefined
  return { start: numeral.start, end: numeral.end + (day?.length ?? 0), use: 'aside', from: null, to: null }
}
