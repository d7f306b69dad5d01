import type { FeelDateTime } from './values/temporal.ts'
import type { RunState, TraceSink } from './values/value.ts'

/** Bounds of one evaluation: steps taken by loops and calls, and how deep calls may nest. */
export interface Limits {
  readonly steps: number
  readonly depth: number
}

/** Bounds that no honest rule set meets: a million steps, calls 400 deep. */
export const defaultLimits: Limits = { steps: 1_000_000, depth: 400 }

/** What an evaluation is given beside its inputs. */
export interface RunOptions {
  readonly limits?: Limits
  /** What `now()` gives; without it, null. */
  readonly now?: FeelDateTime
  readonly warn?: (message: string) => void
  readonly trace?: TraceSink
}

/** The state of one evaluation; owned by it. */
export const startRun = ({ limits = defaultLimits, now, warn, trace }: RunOptions = {}): RunState => ({
  budget: limits.steps,
  depth: 0,
  depthMax: limits.depth,
  now: now ?? null,
  warn,
  trace,
})
