/** The city's one clock. Nothing else in the program asks the machine what time it is. */

/** What time it is in the city. A city can set it to another date: a demonstration of January 2020, a replay. */
export type Clock = {
  /** The moment now, by the city's clock. */
  now(): Temporal.Instant
  /** The day now in the city's time zone. */
  today(): Temporal.PlainDate
}

/** China has had one time zone since 1949 (北京时间), without summer time since 1992. */
export const cityTimeZone = 'Asia/Shanghai'

/** The machine's clock. */
export const machineClock: Clock = clockFrom(() => Temporal.Now.instant())

/** A clock that stands at one moment: for tests and for printing a past state. */
export function stoppedClock(at: Temporal.Instant): Clock {
  return clockFrom(() => at)
}

/** A clock that was set to `at` when `setWhen` was read from `source`, and has run on since. */
export function setClock(at: Temporal.Instant, source: Clock = machineClock, setWhen = source.now()): Clock {
  const offset = setWhen.until(at)
  return clockFrom(() => source.now().add(offset))
}

/** A clock that can be set once more while the program runs: a demonstration begins on its own day. */
export type SettableClock = Clock & {
  /** Has it say `at` now, and run on from there. */
  set(at: Temporal.Instant): void
}

/** A clock at the pace of its source that says what the source says until it is set. */
export function settableClock(source: Clock = machineClock): SettableClock {
  let current = source
  const set = (at: Temporal.Instant) => {
    current = setClock(at, source)
  }
  return { now: () => current.now(), today: () => current.today(), set }
}

function clockFrom(now: () => Temporal.Instant): Clock {
  return { now, today: () => now().toZonedDateTimeISO(cityTimeZone).toPlainDate() }
}
