/** Work of this process that must not run twice at once: each waits for those before it. */

/** Runs what it is given after all that it was given before, whether those failed or not. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>

/** Fresh turns: one for each thing that is done one at a time. */
export function takeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const mine = last.then(work)
    last = mine.catch(() => {}) // Whoever asked for the work hears of it; the next in line does not.
    return mine
  }
}
