/** The period that an amount speaks of: the time told before it, else that of its paragraph, else that of its section. */
import type { Level } from './indicators.ts'
import type { Time } from './times.ts'

/** Years from `from` to `to`; null where they are not known. */
export type Period = { readonly from: number | null; readonly to: number | null }

/** Years as `2019` or `2016-2020`; null where they are not known. */
export function periodName({ from, to }: Period): string | null {
  if (from === null || to === null) return null
  return from === to ? String(from) : `${from}-${to}`
}

/** The time with which a paragraph opens, dashes and numbering aside; undefined where it opens otherwise. */
export function leadTime(text: string, times: readonly Time[]): Time | undefined {
  const first = times.find(time => time.use === 'period')
  const before = text.slice(0, first?.start ?? 0)
  return first !== undefined && /^[—\-·•*\s()0-9.、一二三四五六七八九十是“"]{0,8}$/.test(before) ? first : undefined
}

/** The earlier level of `从不到70万亿元增加到超过100万亿元` stood before the period began; the later one at its end. */
export function levelPeriod(period: Period, level: Level): Period {
  if (level === 'only' || period.from === null || period.from === period.to) return period
  const year = level === 'earlier' ? period.from - 1 : period.to
  return { from: year, to: year }
}
