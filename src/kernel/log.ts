/** The structured log. No personal data: routes and not addresses, codes and not what people wrote. */
import pino from 'pino'
import type { Clock } from './clock.ts'

export type Log = pino.Logger

/** A log of JSON lines on standard error, dated by the machine: operators search it by real time. */
export function openLog(level: string): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: false }),
  )
}

/** Says in the log what the city's clock says, once, so that a replay's log can be read. */
export function logClock(log: Log, clock: Clock): void {
  log.info({ cityTime: clock.now().toString() }, 'the city’s clock')
}
