import { type FeelNumber, fromBig, multiply } from './decimal.ts'
import { isInteger } from './number-text.ts'
import { round } from './rounding.ts'

const perSecond = 1_000_000_000n

/** A days and time duration (10.3.2.3.7), to the nanosecond. */
export class DayTimeDuration {
  readonly nanos: bigint
  constructor(nanos: bigint) {
    this.nanos = nanos
  }
  toString(): string {
    const size = this.nanos < 0n ? -this.nanos : this.nanos
    const seconds = size / perSecond
    const parts = { D: seconds / 86_400n, H: (seconds / 3600n) % 24n, M: (seconds / 60n) % 60n }
    const fraction = String(size % perSecond)
      .padStart(9, '0')
      .replace(/0+$/, '')
    const second = `${seconds % 60n}${fraction === '' ? '' : `.${fraction}`}`
    const days = parts.D === 0n ? '' : `${parts.D}D`
    const clock = `${part(parts.H, 'H')}${part(parts.M, 'M')}${second === '0' ? '' : `${second}S`}`
    if (days === '' && clock === '') return 'PT0S'
    return `${this.nanos < 0n ? '-' : ''}P${days}${clock === '' ? '' : `T${clock}`}`
  }
}

/** A years and months duration (10.3.2.3.8), in months. */
export class YearMonthDuration {
  readonly months: number
  constructor(months: number) {
    this.months = months
  }
  toString(): string {
    const size = Math.abs(this.months)
    const text = `${part(Math.floor(size / 12), 'Y')}${part(size % 12, 'M')}`
    return text === '' ? 'P0M' : `${this.months < 0 ? '-' : ''}P${text}`
  }
}

const part = (n: bigint | number, unit: string): string => (n === 0n || n === 0 ? '' : `${n}${unit}`)

const yearMonthForm = /^(-?)P(?=\d)(?:(\d{1,15})Y)?(?:(\d{1,15})M)?$/
const dayTimeForm = /^(-?)P(?=[\dT])(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d*))?S)?)?$/

/** Reads `P1Y2M` or `-P1DT2H3M4.5S`; null when it is neither. */
export function parseDuration(text: string): DayTimeDuration | YearMonthDuration | null {
  if (text.length > 200) return null
  const months = yearMonthForm.exec(text)
  if (months !== null) return yearsAndMonths(months)
  const match = dayTimeForm.exec(text)
  if (match === null) return null
  const hours = BigInt(match[2] ?? 0) * 24n + BigInt(match[3] ?? 0)
  const seconds = (hours * 60n + BigInt(match[4] ?? 0)) * 60n + BigInt(match[5] ?? 0)
  const nanos = seconds * perSecond + BigInt((match[6] ?? '').slice(0, 9).padEnd(9, '0'))
  return new DayTimeDuration(match[1] === '-' ? -nanos : nanos)
}

function yearsAndMonths(match: RegExpExecArray): YearMonthDuration | null {
  const months = Number(match[2] ?? 0) * 12 + Number(match[3] ?? 0)
  if (!Number.isSafeInteger(months)) return null
  return new YearMonthDuration(match[1] === '-' ? 0 - months : months)
}

/** Seconds of a days and time duration as a FEEL number. */
export const secondsOf = (duration: DayTimeDuration): FeelNumber => fromBig(duration.nanos, -9) ?? 0

/** A duration of so many seconds, rounded to the nanosecond; null when too large to count. */
export function durationOfSeconds(seconds: FeelNumber | null): DayTimeDuration | null {
  const nanos = seconds === null ? null : round(multiply(seconds, 1_000_000_000) ?? 0, 0, 'half even')
  if (nanos === null || !isInteger(nanos)) return null
  if (typeof nanos === 'number') return new DayTimeDuration(BigInt(nanos))
  return nanos.exponent > 40 ? null : new DayTimeDuration(BigInt(nanos.coefficient) * 10n ** BigInt(nanos.exponent))
}

/** A duration of so many months, the fraction cut off; null when too large to count. */
export function durationOfMonths(months: FeelNumber | null): YearMonthDuration | null {
  const whole = months === null ? null : round(months, 0, 'down')
  return typeof whole === 'number' ? new YearMonthDuration(whole) : null
}
