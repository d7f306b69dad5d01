/** Does a step again and again until it is told to stop. */
import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Log } from '../../kernel/log.ts'

/** A loop that runs. */
export type Loop = {
  /** Begins no further step, and resolves when the one that runs is done. */
  stop(): Promise<void>
}

type LoopOptions = {
  readonly log: Log
  /** What the step is, for the log. */
  readonly name: string
  /** How long it rests when there is nothing more to do. */
  readonly pauseMs: number
}

const longestPauseMs = 30_000

/**
 * Starts a loop. A step says whether there is more to do; then the next begins at once, otherwise after a pause. One
 * that fails is logged and tried again after pauses that double up to 30 seconds; it never ends the program.
 */
export function startLoop(step: () => Promise<boolean>, { log, name, pauseMs }: LoopOptions): Loop {
  const ending = new AbortController()
  const done = repeat(step, { log, name, pauseMs, signal: ending.signal })
  return {
    stop: async () => {
      ending.abort()
      await done
    },
  }
}

/** Loops that are started and stopped together. */
export type Loops = {
  areRunning(): boolean
  /** Starts a loop for each step; nothing where they run already. */
  start(steps: readonly { readonly name: string; step(): Promise<boolean> }[]): void
  stop(): Promise<void>
}

/** Loops that don't run yet. */
export function openLoops(options: Omit<LoopOptions, 'name'>): Loops {
  const running: Loop[] = []
  return {
    areRunning: () => running.length > 0,
    start: steps => {
      if (running.length > 0) return
      running.push(...steps.map(({ name, step }) => startLoop(step, { ...options, name })))
    },
    stop: async () => {
      await Promise.all(running.splice(0).map(loop => loop.stop()))
    },
  }
}

async function repeat(
  step: () => Promise<boolean>,
  { log, name, pauseMs, signal }: LoopOptions & { readonly signal: AbortSignal },
): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    const outcome = await step().catch((error: unknown) => {
      log.error({ err: error, step: name, failures: failures + 1 }, 'a step of the record failed and is tried again')
      return 'failed' as const
    })
    failures = outcome === 'failed' ? failures + 1 : 0
    // Even where there is more to do, what else this process has to do gets its turn between two steps.
    if (outcome === true) await setImmediate()
    else await rest(Math.min(longestPauseMs, pauseMs * 2 ** Math.min(failures, 20)), signal)
  }
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return setTimeout(ms, undefined, { signal }).catch(error => {
    if (!signal.aborted) throw error
  })
}
