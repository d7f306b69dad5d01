/** Commands that run until somebody ends them. */

/** Waits for SIGINT or SIGTERM; a second one ends the process at once. */
export function toldToStop(): Promise<void> {
  let isTold = false
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (isTold) process.exit(1)
        isTold = true
        resolve()
      })
    }
  })
}
