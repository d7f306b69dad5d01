/**
 * Work that takes the processor for long is done in threads of its own, so that it never holds up another's page.
 * A worker's file calls `serveWorker`; the program opens a pool of them with `openWorkers`.
 */
import { parentPort, Worker } from 'node:worker_threads'
import { codeOf } from './failure.ts'
import { type FieldError, Problem, type ProblemKind } from './problem.ts'
import { kernelProblems } from './problems.ts'
import type { Values } from './words.ts'

export type Workers<Task, Result> = {
  /**
   * Has a task done by the next free worker.
   *
   * @throws Problem that the worker threw; kernel.work-too-long; kernel.too-busy when too many wait already
   */
  run(task: Task): Promise<Result>
  /** Ends all workers; what runs is given up. */
  close(): Promise<void>
}

type WorkersOptions = {
  /** How many work at once. */
  readonly size: number
  /** A task that takes longer is given up and its worker replaced. */
  readonly timeoutMs: number
  /** How many may wait beside those that run. */
  readonly queue: number
  readonly memoryMb: number
}

type Sent =
  | { readonly result: unknown }
  | { readonly problem: { kind: ProblemKind; values: Values; errors: readonly FieldError[] } }
  | { readonly failure: string }

type Waiting<Task, Result> = { task: Task; resolve(result: Result): void; reject(error: unknown): void }

/** Opens a pool; workers begin when they are first needed. */
export function openWorkers<Task, Result>(file: URL, options: WorkersOptions): Workers<Task, Result> {
  const idle: Worker[] = []
  const busy = new Set<Worker>()
  const waiting: Waiting<Task, Result>[] = []

  const next = () => {
    if (waiting.length === 0 || busy.size >= options.size) return
    const { task, resolve, reject } = waiting.shift() as Waiting<Task, Result> // The queue is not empty.
    const worker = idle.pop() ?? new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: options.memoryMb } })
    busy.add(worker)
    askWorker<Result>(worker, task, options.timeoutMs)
      .then(resolve, reject)
      .finally(() => {
        busy.delete(worker)
        if (worker.threadId > 0) idle.push(worker)
        next()
      })
  }
  return {
    run: task =>
      new Promise((resolve, reject) => {
        if (waiting.length >= options.queue) return reject(new Problem(kernelProblems['too-busy']))
        waiting.push({ task, resolve, reject })
        next()
      }),
    close: async () => {
      await Promise.all([...idle, ...busy].map(worker => worker.terminate()))
    },
  }
}

/** Answers each task that the pool sends to this thread. */
export function serveWorker<Task, Result>(work: (task: Task) => Result | Promise<Result>): void {
  parentPort?.on('message', async (task: Task) => {
    parentPort?.postMessage(await answer(work, task))
  })
}

async function answer<Task, Result>(work: (task: Task) => Result | Promise<Result>, task: Task): Promise<Sent> {
  try {
    return { result: await work(task) }
  } catch (error) {
    if (!(error instanceof Problem))
      return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    return { problem: { kind: error.kind, values: error.values, errors: error.errors } }
  }
}

/** One task by one worker. A worker that took too long or died has `threadId` -1 afterwards and is not used again. */
function askWorker<Result>(worker: Worker, task: unknown, timeoutMs: number): Promise<Result> {
  return new Promise<Result>((resolve, reject) => {
    const giveUp = async (error: unknown) => {
      await worker.terminate()
      reject(error)
    }
    const tooLong = () => new Problem(kernelProblems['work-too-long'], { seconds: timeoutMs / 1000 })
    const timer = setTimeout(() => giveUp(tooLong()), timeoutMs)
    worker.removeAllListeners('message').once('message', (sent: Sent) => {
      clearTimeout(timer)
      if ('result' in sent)
        resolve(sent.result as Result) // The worker's file says what its results are.
      else if ('problem' in sent) reject(new Problem(sent.problem.kind, sent.problem.values, sent.problem.errors))
      else reject(new Error(sent.failure))
    })
    worker.removeAllListeners('error').once('error', (error: unknown) => {
      clearTimeout(timer)
      const outOfMemory = codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY'
      void giveUp(outOfMemory ? tooLong() : error)
    })
    worker.postMessage(task)
  })
}
