/**
 * Work that takes the processor for long is done in threads of its own, so that it never holds up another's page.
 * A worker's file calls `serveWorker`; the program opens a pool of them with `openWorkers`.
 */
import { parentPort, Worker } from 'node:worker_threads'
import { codeOf } from './failure.ts'
import { type FieldError, Problem, type ProblemKind } from './problem.ts'
import { kernelProblems } from './problems.ts'
import type { Values } from './words.ts'

/** A pool of threads that do one kind of work. */
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
  const idle = new Set<Worker>()
  const busy = new Set<Worker>()
  const waiting: Waiting<Task, Result>[] = []

  const begin = () => {
    const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: options.memoryMb } })
    // One that fails while nobody waits for it must not end the program.
    return worker.on('error', () => {}).once('exit', () => idle.delete(worker))
  }
  const next = () => {
    if (waiting.length === 0 || busy.size >= options.size) return
    const { task, resolve, reject } = waiting.shift() as Waiting<Task, Result> // The queue is not empty.
    const [worker = begin()] = idle
    idle.delete(worker)
    busy.add(worker)
    askWorker<Result>(worker, task, options.timeoutMs)
      .then(resolve, reject)
      .finally(() => {
        busy.delete(worker)
        if (worker.threadId > 0) idle.add(worker)
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
      for (const { reject } of waiting.splice(0)) reject(new Problem(kernelProblems['too-busy']))
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
  const tooLong = () => new Problem(kernelProblems['work-too-long'], { seconds: timeoutMs / 1000 })
  return new Promise<Result>((resolve, reject) => {
    const onMessage = (sent: Sent) => {
      end()
      if ('result' in sent)
        resolve(sent.result as Result) // The worker's file says what its results are.
      else if ('problem' in sent) reject(new Problem(sent.problem.kind, sent.problem.values, sent.problem.errors))
      else reject(new Error(sent.failure))
    }
    const giveUp = async (error: unknown) => {
      end()
      await worker.terminate()
      reject(error)
    }
    const onError = (error: unknown) => giveUp(codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLong() : error)
    const onExit = () => giveUp(new Error('a worker ended before it answered'))
    const timer = setTimeout(() => giveUp(tooLong()), timeoutMs)
    const end = () => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit).postMessage(task)
  })
}
