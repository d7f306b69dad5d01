import type { Env } from '../feel/env.ts'
import type { Value } from '../feel/values/value.ts'
import type { Cell } from './cells.ts'
import { indexColumn, type Lookup } from './column.ts'

/** Calls `hit` with the index of each rule that matches, in order, until it says true. */
export type Matcher = (values: readonly Value[], env: Env, hit: (rule: number) => boolean) => void

interface Residual {
  readonly column: number
  readonly cell: Cell
}

/**
 * Compiles the matching of rules: constant entries by the columns' indices, whose sets are intersected word by word;
 * whatever is left of a rule (negations, expressions) is tested one by one. In `env`, `?` is the frame's only variable.
 */
export function compileMatcher(rules: readonly (readonly Cell[])[], columns: number): Matcher {
  const indices = Array.from({ length: columns }, (_, column) =>
    indexColumn(rules.map(cells => cells[column] ?? anyOtherwise)),
  )
  const residuals = rules.map(cells => residualsOf(cells, indices))
  const indexed = indices.flatMap((lookup, column) => (lookup === undefined ? [] : [{ lookup, column }]))
  const words = Math.ceil(rules.length / 32)
  const lastWord = rules.length % 32 === 0 ? -1 : (1 << (rules.length % 32)) - 1
  return (values, env, hit) => {
    const sets = indexed.map(({ lookup, column }) => lookup(values[column] ?? null))
    for (let word = 0; word < words; word++) {
      let bits = word === words - 1 ? lastWord : -1
      for (let i = 0; i < sets.length && bits !== 0; i++) bits &= sets[i]?.[word] ?? 0
      while (bits !== 0) {
        const low = bits & -bits
        bits ^= low
        const rule = word * 32 + (31 - Math.clz32(low))
        if (holds(residuals[rule], values, env) && hit(rule)) return
      }
    }
  }
}

const anyOtherwise: Cell = { any: true, test: () => true, stretches: undefined }

function residualsOf(cells: readonly Cell[], indices: readonly (Lookup | undefined)[]): readonly Residual[] {
  return cells.flatMap((cell, column) => {
    const isDone = cell.any || (indices[column] !== undefined && cell.stretches !== undefined)
    return isDone ? [] : [{ column, cell }]
  })
}

function holds(residuals: readonly Residual[] | undefined, values: readonly Value[], env: Env): boolean {
  if (residuals === undefined) return true
  for (const { column, cell } of residuals) {
    const value = values[column] ?? null
    env.vars[0] = value
    if (!cell.test(value, env)) return false
  }
  return true
}

/** For each rule, the columns whose entries fail: what a trace tells. */
export function failuresOf(rules: readonly (readonly Cell[])[], values: readonly Value[], env: Env): number[][] {
  return rules.map(cells =>
    cells.flatMap((cell, column) => {
      const value = values[column] ?? null
      env.vars[0] = value
      return cell.test(value, env) ? [] : [column]
    }),
  )
}
