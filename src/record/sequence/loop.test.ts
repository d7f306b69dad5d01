import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLog } from '../../kernel/log.ts'
import { startLoop } from './loop.ts'
import { takeTurns } from './turns.ts'

const options = { log: openLog('silent'), name: 'test', pauseMs: 5 }

/** Resolves when a step was begun so many times. */
function counting(outcomes: readonly (boolean | Error)[]) {
  const reached = Promise.withResolvers<void>()
  const begun: number[] = []
  const step = async () => {
    begun.push(performance.now())
    const outcome = outcomes[begun.length - 1]
    if (outcome === undefined) {
      reached.resolve()
      return false
    }
    if (outcome instanceof Error) throw outcome
    return outcome
  }
  return { step, begun, reached: reached.promise }
}

test('a step that fails is tried again, after pauses that grow', async () => {
  const { step, begun, reached } = counting([new Error('down'), new Error('down'), new Error('down')])
  const loop = startLoop(step, options)
  await reached
  await loop.stop()
  const pauses = begun.slice(1).map((at, index) => at - (begun[index] ?? 0))
  assert.ok((pauses[0] ?? 0) >= 9 && (pauses[1] ?? 0) >= 19 && (pauses[2] ?? 0) >= 39, String(pauses))
})

test('where there is more to do the next step follows without a pause', async () => {
  const { step, reached } = counting(Array(50).fill(true))
  const loop = startLoop(step, { ...options, pauseMs: 60_000 })
  await reached
  await loop.stop()
})

test('stopping waits for the step that runs and ends a pause at once', async () => {
  const [going, done] = [Promise.withResolvers<void>(), Promise.withResolvers<boolean>()]
  const finished: string[] = []
  const loop = startLoop(
    async () => {
      going.resolve()
      const more = await done.promise
      finished.push('step')
      return more
    },
    { ...options, pauseMs: 60_000 },
  )
  await going.promise
  const stopped = loop.stop().then(() => finished.push('stopped'))
  done.resolve(true)
  await stopped
  assert.deepEqual(finished, ['step', 'stopped'])
  const resting = startLoop(async () => false, { ...options, pauseMs: 60_000 })
  await resting.stop()
})

test('work that takes turns never runs twice at once, and a failure holds nobody up', async () => {
  const turns = takeTurns()
  const running = { now: 0, most: 0 }
  const outcomes = await Promise.allSettled(
    [1, 2, 3, 4].map(number =>
      turns(async () => {
        running.most = Math.max(running.most, ++running.now)
        await new Promise(setImmediate)
        running.now--
        if (number === 2) throw new Error('down')
        return number
      }),
    ),
  )
  assert.equal(running.most, 1)
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled', 'fulfilled'],
  )
})
