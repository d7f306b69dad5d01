import type { TableEvent, TraceSink, Value } from '../feel/values/value.ts'

/** What one decision or function did: the tables it evaluated, what it called, what it gave. */
export interface Step {
  readonly name: string
  readonly value: Value
  readonly tables: readonly TableEvent[]
  readonly steps: readonly Step[]
}

interface Open {
  readonly name: string
  readonly tables: TableEvent[]
  readonly steps: Step[]
}

/** Collects what an evaluation tells of itself. Owned by one evaluation. */
export class Trace implements TraceSink {
  readonly #open: Open[] = [{ name: '', tables: [], steps: [] }]

  enter(name: string): void {
    this.#open.push({ name, tables: [], steps: [] })
  }

  leave(value: Value): void {
    const done = this.#open.pop()
    if (done !== undefined) this.#open.at(-1)?.steps.push({ ...done, value })
  }

  table(event: TableEvent): void {
    this.#open.at(-1)?.tables.push(event)
  }

  /** What was done at the outermost level, in order. */
  get steps(): readonly Step[] {
    return this.#open[0]?.steps ?? []
  }
}
