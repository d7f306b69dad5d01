/** What an amount is: a numeral with its unit, its bounds and its change, before anyone knows what it is an amount of. */
import type { Change, Comparator, Stretch } from '../model.ts'
import type { Numeral } from '../numeral/numeral.ts'
import type { UnitKind } from './units.ts'

/** An amount of a folded text. It covers the words that bound it and the verb of change directly before it. */
export type Amount = Stretch & {
  readonly numeral: Numeral
  readonly value: number
  readonly valueMax?: number
  readonly unit: string
  readonly unitKind: UnitKind
  readonly comparator: Comparator
  readonly change: Change
  /** Led to by 到、至、达到: where something stands now, not by how much it moved. */
  readonly reached: boolean
  /** Where the words begin that lead to it, a verb with 每人每月 after it too: what it is of stands before. */
  readonly lead: number
  /** Where the numeral and its unit alone begin and end. */
  readonly core: Stretch
  /** Follows the amount before it directly, joined by 、 or 和: they share what is said of them. */
  readonly joined: boolean
}
