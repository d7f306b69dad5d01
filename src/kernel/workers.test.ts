import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { Problem } from './problem.ts'
import { openWorkers } from './workers.ts'

type Task = {
  readonly do: 'double' | 'refuse' | 'break' | 'spin' | 'fill' | 'leave' | 'fail-later'
  readonly number?: number
}

/** A worker written as a string, so that the test stands in one file. */
const file = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { serveWorker } from ${JSON.stringify(import.meta.resolve('./workers.ts'))}
    import { Problem } from ${JSON.stringify(import.meta.resolve('./problem.ts'))}
    import { kernelProblems } from ${JSON.stringify(import.meta.resolve('./problems.ts'))}
    const kept = []
    serveWorker(task => {
      if (task.do === 'refuse') throw new Problem(kernelProblems['not-found'], { path: '/x' })
      if (task.do === 'break') throw new Error('broken inside')
      if (task.do === 'spin') for (;;) {}
      if (task.do === 'leave') process.exit()
      if (task.do === 'fail-later') setTimeout(() => { throw new Error('late') }, 20)
      if (task.do === 'fill') for (;;) kept.push(new Array(1e5).fill(Math.PI))
      return task.number * 2
    })
  `)}`,
)

const workers = openWorkers<Task, number>(file, { size: 2, timeoutMs: 1500, queue: 3, memoryMb: 64 })
after(() => workers.close())
const codeOf = (code: string) => (error: unknown) => error instanceof Problem && error.kind.code === code

test('tasks are done, more at once than there are workers', async () => {
  const numbers = [1, 2, 3, 4]
  assert.deepEqual(await Promise.all(numbers.map(number => workers.run({ do: 'double', number }))), [2, 4, 6, 8])
})

test('a problem in a worker is a problem here; a bug stays a bug', async () => {
  await assert.rejects(workers.run({ do: 'refuse' }), codeOf('kernel.not-found'))
  await assert.rejects(
    workers.run({ do: 'break' }),
    error => !(error instanceof Problem) && /broken inside/.test(String(error)),
  )
})

test('a task that never ends is given up, and the next is done', async () => {
  await assert.rejects(workers.run({ do: 'spin' }), codeOf('kernel.work-too-long'))
  assert.equal(await workers.run({ do: 'double', number: 21 }), 42)
})

test('a task that eats the memory is given up, and the next is done', async () => {
  await assert.rejects(workers.run({ do: 'fill' }), codeOf('kernel.work-too-long'))
  assert.equal(await workers.run({ do: 'double', number: 21 }), 42)
})

test('when too many wait, the next is told so at once', async () => {
  const waiting = Array.from({ length: 5 }, (_, number) => workers.run({ do: 'double', number }))
  await assert.rejects(workers.run({ do: 'double', number: 6 }), codeOf('kernel.too-busy'))
  await Promise.all(waiting)
})

test('a worker that leaves in the middle is told of at once, and the next task is done', async () => {
  await assert.rejects(workers.run({ do: 'leave' }), /ended before it answered/)
  assert.equal(await workers.run({ do: 'double', number: 21 }), 42)
})

test('a worker that fails between two tasks is replaced', async () => {
  await workers.run({ do: 'fail-later', number: 1 })
  await wait(300)
  assert.equal(await workers.run({ do: 'double', number: 21 }), 42)
})

test('closing answers everybody who still waits', async () => {
  const closing = openWorkers<Task, number>(file, { size: 1, timeoutMs: 60_000, queue: 3, memoryMb: 64 })
  const tasks = Promise.allSettled([closing.run({ do: 'spin' }), closing.run({ do: 'double', number: 1 })])
  await closing.close()
  assert.deepEqual(
    (await tasks).map(({ status }) => status),
    ['rejected', 'rejected'],
  )
})
