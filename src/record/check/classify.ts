/** What was done to the first act that differs from its leaf, found out from where the leaves of its neighbours are. */
import type { Db } from '../../kernel/database.ts'
import { equalBytes, type Hash } from '../../proof/index.ts'
import { type Finding, finding } from './findings.ts'
import { leafOf, placeOfLeaf, type ReadAct, readActs, readLeaves } from './read.ts'

/** The first act that differs: the row that stands there, the leaf that the tree has, the number it should have. */
export type FirstDifference = {
  readonly index: number
  readonly row: ReadAct
  readonly leaf: Hash | undefined
  readonly expectedNumber: number
}

/** Says what was done: renumbered, swapped, moved, taken out or put in, or its content changed. */
export async function classify(db: Db, { index, row, leaf, expectedNumber }: FirstDifference): Promise<Finding> {
  const { act, series, number } = row.entry
  const about = { index, act }
  const asNumbered = leafOf({ ...row.entry, number: expectedNumber })
  if (number !== expectedNumber && sameLeaf(asNumbered, leaf))
    return finding('act-number', { ...about, series, number, expected: expectedNumber })
  const next = (await readActs(db, index + 1, index + 2)).get(index + 1)
  const other = row.leaf === undefined ? undefined : await placeOfLeaf(db, row.leaf)
  if (other === undefined) return finding(sameLeaf(next?.leaf, leaf) ? 'act-put-in' : 'act-changed', about)
  const there = (await readActs(db, other, other + 1)).get(other)
  if (sameLeaf(there?.leaf, leaf)) return finding('acts-swapped', { ...about, other })
  const after = (await readLeaves(db, index + 1, index + 3))(index + 2)
  // All that follow stand one place further up, or this one alone was put somewhere else.
  const movedUp = other === index + 1 && (next === undefined || after === undefined || sameLeaf(next.leaf, after))
  return movedUp ? finding('act-taken-out', about) : finding('act-moved', { ...about, other })
}

const sameLeaf = (a: Hash | undefined, b: Hash | undefined) => a !== undefined && b !== undefined && equalBytes(a, b)
